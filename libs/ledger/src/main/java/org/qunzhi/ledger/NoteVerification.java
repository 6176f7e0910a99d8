package org.qunzhi.ledger;

import java.util.List;

/** What the signatures of a note are worth to somebody who knows certain keys. */
public sealed interface NoteVerification {

    /** The known keys that signed, at least one, none of them wrongly. */
    record Verified(List<VerifierKey> signers) implements NoteVerification {
        public Verified {
            signers = List.copyOf(signers);
        }
    }

    /** No known key signed; the text must be ignored. */
    record NoKnownSigner() implements NoteVerification {}

    /** A signature claims this known key and is not its; the text must be ignored. */
    record BadSignature(VerifierKey key) implements NoteVerification {}
}
