package org.qunzhi.platform.store;

import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.qunzhi.vault.DataKey;
import org.qunzhi.vault.Found;
import org.qunzhi.vault.Keys;
import org.qunzhi.vault.Owner;

/** Keys that follow from their ids, so that a golden file opens wherever it is read. */
final class GoldenKeys implements Keys {
    static final Keys KEYS = new GoldenKeys();

    @Override
    public DataKey of(Owner owner) {
        var name = (owner.subject() + owner.scope()).getBytes(StandardCharsets.UTF_8);
        return key(owner.kind(), Base64.getUrlEncoder().withoutPadding().encodeToString(name));
    }

    @Override
    public Found find(String kind, String id) {
        return new Found.Present(key(kind, id));
    }

    private static DataKey key(String kind, String id) {
        return new DataKey(kind, id, new SecretKeySpec(sha256(kind + id), "AES"));
    }

    static byte[] sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return digest.digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** No source of secrets: salts and nonces that are the same in each run. */
    static final class SameEachTime extends SecureRandom {
        @Serial private static final long serialVersionUID = 1;
        private int count;

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(sha256("" + count++), 0, bytes, 0, bytes.length);
        }
    }
}
