package org.qunzhi.audit.checkpoint;

import java.security.SecureRandom;
import org.qunzhi.audit.log.KeyFolder;
import org.qunzhi.ledger.SigningKey;
import org.qunzhi.ledger.VerifierKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The key of this log, under the log's name; made at the first start. */
@Component
public class LogKey {
    private final SigningKey key;

    public LogKey(KeyFolder keys, @Value("${qunzhi.log-origin:localhost/qunzhi}") String origin) {
        var text =
                keys.readOrMake(
                        "log.key", () -> SigningKey.generate(origin, new SecureRandom()).format());
        this.key = SigningKey.parse(text);
        if (!key.name().equals(origin)) {
            throw new IllegalStateException("log.key is of " + key.name() + ", not of " + origin);
        }
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
