package org.qunzhi.ledger;

import java.security.SecureRandom;
import java.util.List;

/**
 * The secret side of a note key (Ed25519). Its text form is that of Go's note package, {@code
 * PRIVATE+KEY+<name>+<key id>+<base64(0x01 ‖ seed)>}, and belongs in a secret store only.
 */
public final class SigningKey {

    private final byte[] seed;
    private final VerifierKey verifierKey;

    private SigningKey(byte[] seed, VerifierKey verifierKey) {
        this.seed = seed;
        this.verifierKey = verifierKey;
    }

    /**
     * The key of this name and seed.
     *
     * @param seed 32 bytes, the private key of RFC 8032 §5.1.5
     * @throws MalformedNote if the name is empty or has a space or plus, or the seed not 32 bytes
     */
    public static SigningKey of(String name, byte[] seed) {
        if (seed.length != Ed25519.KEY_LENGTH) {
            throw new MalformedNote("an Ed25519 seed has 32 bytes, this one " + seed.length);
        }
        return new SigningKey(
                seed.clone(), VerifierKey.of(KeyName.checked(name), Ed25519.publicKeyOf(seed)));
    }

    /** A new key; the random source must be fit for secrets, hence its type. */
    public static SigningKey generate(String name, SecureRandom random) {
        byte[] seed = new byte[Ed25519.KEY_LENGTH];
        random.nextBytes(seed);
        return of(name, seed);
    }

    /**
     * Reads a secret text.
     *
     * @throws MalformedNote if the text is no private key text, or its key id is not that of its
     *     name and public key. The message never holds the key.
     */
    public static SigningKey parse(String text) {
        List<String> parts = List.of(text.split("\\+", 5));
        if (parts.size() != 5 || !text.startsWith("PRIVATE+KEY+")) {
            throw new MalformedNote("a signing key has the form PRIVATE+KEY+name+id+key");
        }
        byte[] typed = StrictBase64.decode(parts.get(4));
        if (KeyName.type(typed) != KeyType.ED25519) {
            throw new MalformedNote("not a key of type 0x01, Ed25519");
        }
        SigningKey key = of(parts.get(2), KeyName.untyped(typed));
        if (!KeyName.hex(key.verifierKey.id()).equals(parts.get(3))) {
            throw new MalformedNote("the key id is not the one of this name and key");
        }
        return key;
    }

    /** The secret text; {@link #parse} reads it. */
    public String format() {
        return "PRIVATE+KEY+"
                + name()
                + "+"
                + KeyName.hex(verifierKey.id())
                + "+"
                + StrictBase64.encode(KeyName.typed(KeyType.ED25519, seed));
    }

    public String name() {
        return verifierKey.name();
    }

    /** The side to publish. */
    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /** The 64-byte signature over these bytes; the same bytes always give the same signature. */
    public byte[] sign(byte[] message) {
        return Ed25519.sign(seed, message);
    }

    /** Names the key and keeps the secret, so that a log line cannot leak it. */
    @Override
    public String toString() {
        return "signing key of " + verifierKey.format();
    }
}
