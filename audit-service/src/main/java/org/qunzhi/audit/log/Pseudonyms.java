package org.qunzhi.audit.log;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.qunzhi.vault.Keys;
import org.qunzhi.vault.Owner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Names of streams in the log: base64url of the first 16 bytes of an HMAC-SHA256 over context, line
 * feed and aggregate id. The same stream has always the same name, and without the key nobody tells
 * which aggregate it is.
 */
@Component
class Pseudonyms {
    private static final int LENGTH = 16;

    /** A key of its own: who signs need not be able to tell whose a stream is. */
    private static final Owner KEY = new Owner("log", "stream");

    private final Mac mac;

    @Autowired
    Pseudonyms(Keys keys) {
        this(keys.of(KEY).key().getEncoded());
    }

    Pseudonyms(byte[] key) {
        try {
            this.mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }

    String of(PublishedEvent event) {
        return of(event.context().code(), event.subject());
    }

    /** Tells whether it is the key that the log began with, and nothing about the key. */
    String check() {
        return of("", "");
    }

    private String of(String context, String subject) {
        var text = (context + "\n" + subject).getBytes(StandardCharsets.UTF_8);
        byte[] hash;
        synchronized (mac) {
            hash = mac.doFinal(text);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, LENGTH));
    }
}
