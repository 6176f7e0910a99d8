package org.qunzhi.plan.organization;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.SigningKey;

/** Genesis files for tests, and the keys that signed them. */
public final class GenesisNotes {
    public static final String PROVINCE = "4c1d9f1e-6f55-4bb7-9a52-1f8a2f0c7a01";
    public static final String ZHAO = "0f3f6f7a-3f0e-4a86-8a4b-5a6f1f0c7a02";
    public static final String TEXT = text(PROVINCE);

    private static final SigningKey KEY = SigningKey.generate("test-genesis", new SecureRandom());
    public static final String VKEY = KEY.verifierKey().format();
    static final String OTHER_VKEY =
            SigningKey.generate("other", new SecureRandom()).verifierKey().format();

    static String text(String organization) {
        return """
        qunzhi genesis v1
        organization %s
        kind ASSOCIATION
        level PROVINCE
        name 示范省质量协会
        first-decision-maker %s
        """
                .formatted(organization, ZHAO);
    }

    public static byte[] signed(String text) {
        return Note.sign(text, KEY).format().getBytes(UTF_8);
    }

    private GenesisNotes() {}
}
