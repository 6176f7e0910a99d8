package org.qunzhi.ledger;

import java.util.Arrays;
import java.util.Base64;

/** RFC 4648 §4 and §5 as exactly one text for each value; the JDK's decoders admit several. */
final class StrictBase64 {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private static final int DIGEST_CHARACTERS = 43;
    private static final String URL_ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final byte[] VALUES = values();

    private StrictBase64() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] decode(String text) {
        byte[] bytes = decode(Base64.getDecoder(), text);
        return checked(bytes, encode(bytes), text);
    }

    static String encodeUrl(byte[] bytes) {
        return URL.encodeToString(bytes);
    }

    static byte[] decodeUrl(String text) {
        byte[] bytes = decode(Base64.getUrlDecoder(), text);
        return checked(bytes, encodeUrl(bytes), text);
    }

    /** Whether it is the one text of 32 bytes in base64url, as {@link #decodeUrl} would find. */
    static boolean isDigest(String text) {
        if (text.length() != DIGEST_CHARACTERS) {
            return false;
        }
        // 43 × 6 bits are two more than 32 bytes have.
        return isUrl(text) && (VALUES[text.charAt(DIGEST_CHARACTERS - 1)] & 3) == 0;
    }

    /** Whether all characters are of base64url. */
    static boolean isUrl(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= VALUES.length || VALUES[c] < 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] values() {
        byte[] values = new byte[128];
        Arrays.fill(values, (byte) -1);
        for (int i = 0; i < URL_ALPHABET.length(); i++) {
            values[URL_ALPHABET.charAt(i)] = (byte) i;
        }
        return values;
    }

    private static byte[] decode(Base64.Decoder decoder, String text) {
        try {
            return decoder.decode(text);
        } catch (IllegalArgumentException e) {
            MalformedNote refused = new MalformedNote("not base64");
            refused.initCause(e);
            throw refused;
        }
    }

    private static byte[] checked(byte[] bytes, String canonical, String text) {
        if (!canonical.equals(text)) {
            throw new MalformedNote("not canonical base64");
        }
        return bytes;
    }
}
