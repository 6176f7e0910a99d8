package org.qunzhi.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keys of one kind, closed with its master key so that each opens in its own document alone. */
final class Wrapping {
    private static final int ID_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private final String kind;
    private final SecureRandom random = new SecureRandom();
    private final Closing closing = new Closing(random);

    Wrapping(String kind) {
        this.kind = kind;
    }

    /** Says nothing about the owner. */
    String newId() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(ID_BYTES));
    }

    DataKey newKey() {
        return new DataKey(kind, newId(), new SecretKeySpec(bytes(KEY_BYTES), "AES"));
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    String wrap(DataKey key, String subject, MasterKey master) {
        return closing.close(closedBy(master), key.key().getEncoded(), place(key.id(), subject));
    }

    Optional<DataKey> unwrap(Entry entry, MasterKey master) {
        return entry.wrapped() instanceof String text
                ? Closing.Closed.parse(text)
                        .flatMap(
                                closed ->
                                        Closing.open(
                                                closedBy(master),
                                                closed,
                                                place(entry.id(), entry.subject())))
                        .filter(bytes -> bytes.length == KEY_BYTES)
                        .map(bytes -> new SecretKeySpec(bytes, "AES"))
                        .map(key -> new DataKey(kind, entry.id(), key))
                : Optional.empty();
    }

    /** The key of one scope: another in each, and gone with its subject's. */
    DataKey within(DataKey key, Place place) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.key().getEncoded(), "HmacSHA256"));
            var text = "vault/" + kind + "/" + place.id() + "/" + place.scope();
            var bytes = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return new DataKey(kind, place.id(), new SecretKeySpec(bytes, "AES"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    private DataKey closedBy(MasterKey master) {
        return new DataKey(kind, master.fingerprint(), master.key());
    }

    private String place(String id, String subject) {
        return "vault/" + kind + "/" + id + "/" + subject;
    }
}
