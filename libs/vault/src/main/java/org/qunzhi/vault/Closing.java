package org.qunzhi.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits. The closed form is the text {@code
 * <kind>.<key id>.<base64url(nonce ‖ ciphertext ‖ tag)>}; where it belongs is bound as associated
 * data, so it opens nowhere else.
 */
public final class Closing {
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /** Looked up once: that takes longer than to open a short field. */
    private static final Provider PROVIDER = provider();

    private final SecureRandom random;

    /** The source must be fit for secrets, hence its type. */
    public Closing(SecureRandom random) {
        this.random = random;
    }

    /**
     * A closed text taken apart; nothing of it is proven yet.
     *
     * @param sealed nonce, ciphertext and tag, base64url
     */
    public record Closed(String kind, String keyId, String sealed) {

        /** Empty where the text is no closed form. */
        public static Optional<Closed> parse(String text) {
            int kind = text.indexOf('.');
            int key = text.indexOf('.', kind + 1);
            if (kind < 0 || key < 0) return Optional.empty();
            var closed =
                    new Closed(
                            text.substring(0, kind),
                            text.substring(kind + 1, key),
                            text.substring(key + 1));
            return Optional.of(closed);
        }

        private Optional<byte[]> bytes() {
            try {
                return Optional.of(Base64.getUrlDecoder().decode(sealed))
                        .filter(bytes -> bytes.length >= NONCE + TAG_BITS / Byte.SIZE);
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    /**
     * Closes bytes.
     *
     * @param place where the text will lie, unique: it opens with the same place alone
     */
    public String close(DataKey key, byte[] plain, String place) {
        return key.kind() + "." + key.id() + "." + ENCODER.encodeToString(bytes(key, plain, place));
    }

    /** As {@link #close}, as bytes that do not say by which key: nonce, ciphertext and tag. */
    public byte[] bytes(DataKey key, byte[] plain, String place) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var cipher = cipher();
            cipher.init(Cipher.ENCRYPT_MODE, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            var closed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(plain.length));
            cipher.doFinal(plain, 0, plain.length, closed, NONCE);
            return closed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-256-GCM", e);
        }
    }

    /** The bytes; empty where it was closed with another key, for another place, or changed. */
    public static Optional<byte[]> open(DataKey key, Closed closed, String place) {
        return new Opener().open(key, closed, place);
    }

    /**
     * Opens several texts, one after the other: quicker than each alone where the key is the same.
     * It holds the last key, so keep it no longer than what was opened.
     */
    public static final class Opener {
        private final Cipher cipher = cipher();

        /** As {@link Closing#open}. */
        public Optional<byte[]> open(DataKey key, Closed closed, String place) {
            return closed.bytes().flatMap(bytes -> open(key, bytes, place));
        }

        /** What {@link Closing#bytes} made. */
        public Optional<byte[]> open(DataKey key, byte[] bytes, String place) {
            if (bytes.length < NONCE + TAG_BITS / Byte.SIZE) return Optional.empty();
            try {
                var nonce = new GCMParameterSpec(TAG_BITS, bytes, 0, NONCE);
                cipher.init(Cipher.DECRYPT_MODE, key.key(), nonce);
                cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
                return Optional.of(cipher.doFinal(bytes, NONCE, bytes.length - NONCE));
            } catch (AEADBadTagException e) {
                return Optional.empty();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every JDK has AES-256-GCM", e);
            }
        }
    }

    /** How many bytes more the closed form has. */
    public static int overhead() {
        return NONCE + TAG_BITS / Byte.SIZE;
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance(ALGORITHM, PROVIDER);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-256-GCM", e);
        }
    }

    private static Provider provider() {
        try {
            return Cipher.getInstance(ALGORITHM).getProvider();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-256-GCM", e);
        }
    }
}
