package org.qunzhi.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** 128 bits in base64url that follow from where they stand, so that every run is the same. */
final class Salts {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    static String of(Object where, String name) {
        var hash = Textbook.sha256().digest((where + "/" + name).getBytes(StandardCharsets.UTF_8));
        return BASE64.encodeToString(Arrays.copyOf(hash, 16));
    }

    private Salts() {}
}
