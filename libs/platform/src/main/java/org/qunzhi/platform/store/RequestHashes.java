package org.qunzhi.platform.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.qunzhi.vault.DataKey;
import org.qunzhi.vault.Found;
import org.qunzhi.vault.Keys;
import org.qunzhi.vault.Owner;

/**
 * Knows a request again without keeping it: a plain hash of a score or of a telephone number could
 * be guessed, so the hash has a key of the vault, another one each day (UTC). Once the day's key is
 * destroyed nobody can guess any more, and nobody can compare.
 */
final class RequestHashes {
    private static final String ALGORITHM = "HmacSHA256";
    private final Keys keys;
    private final String kind;
    private final Clock clock;

    RequestHashes(Keys keys, String context, Clock clock) {
        this.keys = keys;
        this.kind = "request-" + context;
        this.clock = clock;
    }

    /** What tells a request from another. */
    static byte[] request(String method, String path, byte[] body) {
        var head = (method + "\n" + path + "\n").getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(head.length + body.length).put(head).put(body).array();
    }

    /** {@code <key id>.<hex>}, with the key of today. */
    String of(byte[] request) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return hash(keys.of(new Owner(kind, today.toString())), request);
    }

    /**
     * Whether the hash, of whichever day, is that of this request.
     *
     * @throws RequestForgotten where its key is destroyed
     */
    boolean isOf(byte[] request, String hash) {
        var dot = hash.indexOf('.');
        if (dot < 0) return false;
        return switch (keys.find(kind, hash.substring(0, dot))) {
            case Found.Present(var key) -> hash(key, request).equals(hash);
            case Found.Destroyed _, Found.Unknown _ -> throw new RequestForgotten();
            case Found.NotHeld _ -> throw new IllegalStateException("no keys of the kind " + kind);
        };
    }

    private static String hash(DataKey key, byte[] request) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.key().getEncoded(), ALGORITHM));
            return key.id() + "." + HexFormat.of().formatHex(mac.doFinal(request));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String commandId(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(
                            digest.digest(
                                    String.join("\n", parts).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
