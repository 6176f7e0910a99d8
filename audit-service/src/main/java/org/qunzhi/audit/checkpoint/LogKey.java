package org.qunzhi.audit.checkpoint;

import org.qunzhi.ledger.SigningKey;
import org.qunzhi.ledger.VerifierKey;
import org.qunzhi.vault.Keys;
import org.qunzhi.vault.Owner;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key of this log, under the log's name: the vault has the seed, made at the first start. What
 * name the log began with stands in its checkpoints ({@link Checkpoints}).
 */
@Component
public class LogKey {
    private static final Owner SEED = new Owner("log", "signing");

    private final SigningKey key;

    public LogKey(Keys keys, @Value("${qunzhi.log-origin:localhost/qunzhi}") String origin) {
        this.key = SigningKey.of(origin, keys.of(SEED).key().getEncoded());
    }

    public String origin() {
        return key.name();
    }

    public VerifierKey verifier() {
        return key.verifierKey();
    }

    SigningKey signing() {
        return key;
    }
}
