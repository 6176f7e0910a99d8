package org.qunzhi.ledger;

import java.util.List;

/** What a {@link TrustPolicy} says of a checkpoint. */
public sealed interface PolicyVerdict {

    /**
     * Signed by a log of the policy under its own origin, and cosigned by a quorum.
     *
     * @param log the key that signed
     * @param cosignatures of all witnesses of the policy that cosigned, each with its time
     */
    record Trusted(Checkpoint checkpoint, VerifierKey log, List<Cosignature> cosignatures)
            implements PolicyVerdict {
        public Trusted {
            cosignatures = List.copyOf(cosignatures);
        }
    }

    /** To be ignored; the reason names what is wrong. */
    record NotTrusted(String reason) implements PolicyVerdict {}
}
