package org.qunzhi.ledger;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One field of an event, to be shown and proven alone: the salted opening of a digest that stands
 * in a log entry. The form is that of SD-JWT, RFC 9901 §4.2.
 *
 * @param encoded base64url (no padding) of the JSON array {@code [salt, name, value]}
 */
public record Disclosure(String encoded) {

    /** The salt's length, in bytes; RFC 9901 §9.3 asks for 128 bits. */
    public static final int SALT_LENGTH = 16;

    /** RFC 9901 §4.2.1: these two have a meaning of their own where digests stand. */
    private static final Set<String> RESERVED = Set.of("_sd", "...");

    /**
     * @throws MalformedNote if the text is not base64url without padding
     */
    public Disclosure {
        if (!isBase64Url(encoded)) {
            throw new MalformedNote("a disclosure is base64url without padding");
        }
    }

    /** By hand: each field of each event passes here, and a regular expression takes ten times. */
    private static boolean isBase64Url(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            boolean digit = c >= '0' && c <= '9';
            if (!letter && !digit && c != '-' && c != '_') return false;
        }
        return !text.isEmpty();
    }

    /**
     * The disclosure of one field.
     *
     * @param salt at least 16 bytes as base64url without padding
     * @param name the field's name, not empty, neither {@code _sd} nor {@code ...}
     * @param value anything that {@link CanonicalJson} writes
     * @throws IllegalArgumentException if salt, name or value are not such
     */
    public static Disclosure of(String salt, String name, @Nullable Object value) {
        if (StrictBase64.decodeUrl(salt).length < SALT_LENGTH) {
            throw new IllegalArgumentException("a salt has 128 bits at least");
        }
        if (name.isEmpty() || RESERVED.contains(name)) {
            throw new IllegalArgumentException("no field can be named '" + name + "'");
        }
        return new Disclosure(
                StrictBase64.encodeUrl(CanonicalJson.bytes(Arrays.asList(salt, name, value))));
    }

    /** Like {@link #of(String, String, Object)} with the salt's bytes. */
    public static Disclosure of(byte[] salt, String name, @Nullable Object value) {
        return of(StrictBase64.encodeUrl(salt), name, value);
    }

    /** A new salt of 128 bits as base64url; the source must be fit for secrets, hence its type. */
    public static String newSalt(SecureRandom random) {
        byte[] salt = new byte[SALT_LENGTH];
        random.nextBytes(salt);
        return StrictBase64.encodeUrl(salt);
    }

    /** The digest that stands in the log entry. */
    public String digest() {
        return StrictBase64.encodeUrl(
                MerkleTree.sha256().digest(encoded.getBytes(StandardCharsets.US_ASCII)));
    }

    /**
     * base64url (no padding) of SHA-256 over the ASCII of an encoded disclosure, 43 characters; RFC
     * 9901 §4.2.3. Over the text as it was sent: how its JSON was spaced is part of it.
     *
     * @throws MalformedNote if the text is not base64url without padding
     */
    public static String digest(String encodedDisclosure) {
        return new Disclosure(encodedDisclosure).digest();
    }
}
