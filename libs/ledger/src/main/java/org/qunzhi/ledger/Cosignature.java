package org.qunzhi.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A witness's signature under a checkpoint: big-endian uint64 time ‖ 64-byte Ed25519 signature over
 * {@code cosignature/v1\n}, {@code time <seconds>\n} and the checkpoint's text; C2SP
 * tlog-cosignature v1.0. It says: at this time, this was the largest tree of this log that the
 * witness had seen, and every earlier one that it had seen was its beginning.
 *
 * @param witness the key that signed, of the type {@link KeyType#COSIGNATURE_V1}
 * @param time seconds since 1970-01-01T00:00Z by the witness's clock, 0 to 2^63 − 1
 */
public record Cosignature(VerifierKey witness, long time) {

    private static final int LENGTH = Long.BYTES + 64;

    /**
     * Reads what a line says, of a note that was verified.
     *
     * @throws MalformedNote if the line is not this witness's, or no cosignature
     */
    static Cosignature of(NoteSignature line, VerifierKey witness) {
        byte[] signature = line.bytes();
        if (!line.isBy(witness) || !isWellFormed(signature)) {
            throw new MalformedNote("not a cosignature by " + witness);
        }
        return new Cosignature(witness, ByteBuffer.wrap(signature).getLong());
    }

    static boolean verify(byte[] publicKey, byte[] text, byte[] signature) {
        if (!isWellFormed(signature)) {
            return false;
        }
        long time = ByteBuffer.wrap(signature).getLong();
        byte[] plain = Arrays.copyOfRange(signature, Long.BYTES, LENGTH);
        return Ed25519.verify(publicKey, message(text, time), plain);
    }

    static byte[] message(byte[] text, long time) {
        String head = "cosignature/v1\ntime " + time + "\n";
        return Ed25519.joined(head.getBytes(StandardCharsets.US_ASCII), text);
    }

    /** The time is at most 2^63 − 1. */
    private static boolean isWellFormed(byte[] signature) {
        return signature.length == LENGTH && signature[0] >= 0;
    }
}
