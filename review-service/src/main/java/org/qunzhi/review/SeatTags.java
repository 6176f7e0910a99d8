package org.qunzhi.review;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.qunzhi.vault.KeyDestroyed;
import org.qunzhi.vault.Keys;
import org.qunzhi.vault.Owner;
import org.springframework.stereotype.Component;

/**
 * What a person's seats at an organiser are found by. It follows from a key of the person's own
 * (HKDF-Expand, RFC 5869): whoever has not the vault cannot tell whose tag it is, and once the
 * person is erased nobody can, from whatever copy.
 */
@Component
public class SeatTags {
    private static final byte[] INFO = "qunzhi seat tag".getBytes(StandardCharsets.UTF_8);
    private static final int LENGTH = 32;
    private final Keys keys;

    public SeatTags(Keys keys) {
        this.keys = keys;
    }

    /** Empty where the person is erased. */
    public Optional<String> of(String person, String organizer) {
        try {
            // The key closes nothing, so its id lies nowhere.
            var key = keys.of(Owner.personal(person, organizer).within("seat-tag"));
            return Optional.of(derived(key.key()));
        } catch (KeyDestroyed e) {
            return Optional.empty();
        }
    }

    private static String derived(SecretKey key) {
        try {
            var tag =
                    KDF.getInstance("HKDF-SHA256")
                            .deriveData(HKDFParameterSpec.expandOnly(key, INFO, LENGTH));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(tag);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HKDF-SHA256", e);
        }
    }
}
