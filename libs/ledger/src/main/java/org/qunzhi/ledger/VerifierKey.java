package org.qunzhi.ledger;

import java.util.List;

/**
 * The public side of a note key, with which anyone checks signatures. Its text form («vkey») is
 * {@code <name>+<key id, 8 hex digits>+<base64(type ‖ public key)>}; C2SP signed-note. The types of
 * {@link KeyType} are known here.
 */
public final class VerifierKey {

    private final String name;
    private final KeyType type;
    private final byte[] publicKey;

    private VerifierKey(String name, KeyType type, byte[] publicKey) {
        this.name = name;
        this.type = type;
        this.publicKey = publicKey;
    }

    /** The key of this name and the type {@link KeyType#ED25519}. */
    public static VerifierKey of(String name, byte[] publicKey) {
        return of(name, KeyType.ED25519, publicKey);
    }

    /**
     * The key of this name and type.
     *
     * @param publicKey 32 bytes, RFC 8032 §5.1.2
     * @throws MalformedNote if the name is empty or has a space or plus, or the key not 32 bytes
     */
    public static VerifierKey of(String name, KeyType type, byte[] publicKey) {
        if (publicKey.length != Ed25519.KEY_LENGTH) {
            throw new MalformedNote("an Ed25519 key has 32 bytes, this one " + publicKey.length);
        }
        return new VerifierKey(KeyName.checked(name), type, publicKey.clone());
    }

    /**
     * Reads a vkey text.
     *
     * @throws MalformedNote if the text is no vkey, of an unknown type, or its key id is not that
     *     of its name and key
     */
    public static VerifierKey parse(String vkey) {
        // The base64 part may hold a plus, so only the first two divide.
        List<String> parts = List.of(vkey.split("\\+", 3));
        if (parts.size() != 3) {
            throw new MalformedNote("a verifier key has the form name+id+key");
        }
        byte[] typed = StrictBase64.decode(parts.get(2));
        VerifierKey key = of(parts.get(0), KeyName.type(typed), KeyName.untyped(typed));
        if (!KeyName.hex(key.id()).equals(parts.get(1))) {
            throw new MalformedNote("the key id is not the one of this name and key");
        }
        return key;
    }

    /** The vkey text; {@link #parse} reads it. */
    public String format() {
        return name
                + "+"
                + KeyName.hex(id())
                + "+"
                + StrictBase64.encode(KeyName.typed(type, publicKey));
    }

    public String name() {
        return name;
    }

    public KeyType type() {
        return type;
    }

    /** The key id, an unsigned 32-bit number. It identifies, it does not authenticate. */
    public int id() {
        return KeyName.id(name, KeyName.typed(type, publicKey));
    }

    /** The raw public key, 32 bytes. */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /**
     * Whether the signature over these bytes is this key's; RFC 8032 §5.1.7, tlog-cosignature v1.
     *
     * @param message the text of a note
     * @param signature 64 bytes; of a cosignature 72, the time before it
     */
    public boolean verify(byte[] message, byte[] signature) {
        return switch (type) {
            case ED25519 -> Ed25519.verify(publicKey, message, signature);
            case COSIGNATURE_V1 -> Cosignature.verify(publicKey, message, signature);
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key && format().equals(key.format());
    }

    @Override
    public int hashCode() {
        return format().hashCode();
    }

    @Override
    public String toString() {
        return format();
    }
}
