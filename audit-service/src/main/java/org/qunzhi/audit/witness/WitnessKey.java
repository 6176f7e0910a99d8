package org.qunzhi.audit.witness;

import java.util.Objects;
import org.qunzhi.audit.checkpoint.LogKey;
import org.qunzhi.ledger.CosigningKey;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.NoteSignature;
import org.qunzhi.ledger.VerifierKey;
import org.qunzhi.vault.Keys;
import org.qunzhi.vault.Owner;
import org.springframework.stereotype.Component;

/**
 * What this platform cosigns other logs with: a key of its own in the vault, made at the first
 * start, never the one that signs this log.
 */
@Component
final class WitnessKey {
    private static final Owner SEED = new Owner("log", "witness");

    private final CosigningKey key;

    WitnessKey(Keys keys, LogKey log, WatchedLogs.Settings settings) {
        var name = Objects.requireNonNullElse(settings.name(), log.origin() + "/witness");
        this.key = CosigningKey.of(name, keys.of(SEED).key().getEncoded());
    }

    VerifierKey verifier() {
        return key.verifierKey();
    }

    NoteSignature cosign(Note checkpoint, long seconds) {
        return key.cosign(checkpoint, seconds);
    }
}
