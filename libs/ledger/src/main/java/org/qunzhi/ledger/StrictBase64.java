package org.qunzhi.ledger;

import java.util.Base64;

/** RFC 4648 §4 and §5 as exactly one text for each value; the JDK's decoders admit several. */
final class StrictBase64 {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

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
