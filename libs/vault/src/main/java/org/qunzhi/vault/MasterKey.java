package org.qunzhi.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Wraps the keys of one kind.
 *
 * @param fingerprint names it and tells nothing of it: 128 bits of an HMAC with the key, base64url
 */
public record MasterKey(String fingerprint, SecretKey key) {
    static final int BYTES = 32;
    private static final int FINGERPRINT_BYTES = 16;

    /** Of 32 bytes; the same bytes have another fingerprint in another kind. */
    static MasterKey of(String kind, byte[] bytes) {
        if (bytes.length != BYTES) throw new IllegalArgumentException("not 32 bytes");
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            var full = mac.doFinal(("vault/" + kind).getBytes(StandardCharsets.UTF_8));
            var fingerprint =
                    Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(Arrays.copyOf(full, FINGERPRINT_BYTES));
            return new MasterKey(fingerprint, new SecretKeySpec(bytes, "AES"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    /**
     * Of its text, base64 with or without padding.
     *
     * @throws VaultNotOpened where the text is none, without repeating it
     */
    static MasterKey parse(String kind, String text, String where) {
        try {
            return of(kind, Base64.getDecoder().decode(text.strip()));
        } catch (IllegalArgumentException e) {
            throw new VaultNotOpened(
                    "the master key of the kind " + kind + " is not 32 bytes in base64: " + where);
        }
    }

    @Override
    public String toString() {
        return fingerprint;
    }
}
