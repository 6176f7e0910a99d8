package org.qunzhi.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * The secret side of a witness's key; C2SP tlog-cosignature v1. The key must serve this witness
 * alone: a cosignature does not say whose it is. Its text form is that of a {@link SigningKey}, as
 * the witnesses written in Go keep it; only what it signs makes it a witness's.
 */
public final class CosigningKey {

    private final SigningKey key;
    private final VerifierKey verifierKey;

    private CosigningKey(SigningKey key) {
        this.key = key;
        byte[] publicKey = key.verifierKey().publicKey();
        this.verifierKey = VerifierKey.of(key.name(), KeyType.COSIGNATURE_V1, publicKey);
    }

    /** See {@link SigningKey#of}. */
    public static CosigningKey of(String name, byte[] seed) {
        return new CosigningKey(SigningKey.of(name, seed));
    }

    /** See {@link SigningKey#generate}. */
    public static CosigningKey generate(String name, SecureRandom random) {
        return new CosigningKey(SigningKey.generate(name, random));
    }

    /** See {@link SigningKey#parse}. */
    public static CosigningKey parse(String text) {
        return new CosigningKey(SigningKey.parse(text));
    }

    /** The secret text; {@link #parse} reads it. */
    public String format() {
        return key.format();
    }

    public String name() {
        return key.name();
    }

    /** The side to publish, of the type {@link KeyType#COSIGNATURE_V1}. */
    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /**
     * The cosignature of a checkpoint. Who calls this answers for having checked the checkpoint and
     * for having stored it durably as the largest one seen: {@link WitnessRule}.
     *
     * @param seconds since 1970-01-01T00:00Z, not negative
     * @throws MalformedNote if the note's text is no checkpoint
     */
    public NoteSignature cosign(Note checkpoint, long seconds) {
        if (seconds < 0) {
            throw new IllegalArgumentException("no time before 1970: " + seconds);
        }
        byte[] text = Checkpoint.parse(checkpoint.text()).format().getBytes(StandardCharsets.UTF_8);
        byte[] plain = key.sign(Cosignature.message(text, seconds));
        byte[] time = ByteBuffer.allocate(Long.BYTES).putLong(seconds).array();
        return NoteSignature.of(verifierKey, Ed25519.joined(time, plain));
    }

    /** Names the key and keeps the secret. */
    @Override
    public String toString() {
        return "cosigning key of " + verifierKey.format();
    }
}
