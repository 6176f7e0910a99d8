package org.qunzhi.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.UUID;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.SigningKey;
import org.qunzhi.standalone.issuer.Accounts;

/** Signs, at the first start, which association exists without anybody having confirmed it. */
public final class Genesis {
    private static final String KEY_NAME = "qunzhi-demonstration-genesis";

    /** Writes the note where there is none; the verifier key that plan-service is to trust. */
    static String make(Settings settings, Accounts accounts) {
        var own = settings.provider().get("qunzhi.first-decision-maker");
        return make(
                settings.genesis(),
                settings.keys().resolve("genesis.key"),
                own == null ? accounts.of("prov-decision").sub() : own);
    }

    /**
     * Writes the note and its key where there is none.
     *
     * @param firstDecisionMaker who appoints everybody else
     * @return the verifier key that plan-service is to trust
     */
    public static String make(Path note, Path keyFile, String firstDecisionMaker) {
        var random = new SecureRandom();
        var key =
                SigningKey.parse(
                        PrivateFiles.orMake(
                                keyFile, () -> SigningKey.generate(KEY_NAME, random).format()));
        if (!Files.exists(note))
            PrivateFiles.write(note, Note.sign(text(firstDecisionMaker), key).format());
        return key.verifierKey().format();
    }

    private static String text(String firstDecisionMaker) {
        return """
        qunzhi genesis v1
        organization %s
        kind ASSOCIATION
        level PROVINCE
        name 示范省质量协会（演示）
        first-decision-maker %s
        """
                .formatted(UUID.randomUUID(), firstDecisionMaker);
    }

    private Genesis() {}
}
