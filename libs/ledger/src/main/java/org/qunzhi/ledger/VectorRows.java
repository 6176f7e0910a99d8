package org.qunzhi.ledger;

import static org.qunzhi.ledger.VectorSha256.BLOCK;
import static org.qunzhi.ledger.VectorSha256.LANES;
import static org.qunzhi.ledger.VectorSha256.SPECIES;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The next block of every lane as it lies in the entries, one row after the other, and its
 * transposition: {@link VectorSha256} wants the same word of all lanes side by side.
 */
final class VectorRows {

    /** Bytes of a block. */
    static final int BYTES = BLOCK * Integer.BYTES;

    private static final VarHandle WORD =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VectorSpecies<Byte> BYTE_SPECIES = SPECIES.withLanes(byte.class);
    private static final int WORDS = BLOCK * LANES;

    /** Read from BYTES − n on, the first keeps n bytes and the second ends them with the bit 1. */
    private static final byte[] KEEP = new byte[2 * BYTES + 1];

    private static final byte[] END = new byte[2 * BYTES + 1];

    private static final int[] LOW = zipped(0);
    private static final int[] HIGH = zipped(LANES / 2);

    private final int[] rows = new int[WORDS];
    private final int[] even = new int[WORDS];
    private final int[] odd = new int[WORDS];

    static {
        Arrays.fill(KEEP, 0, BYTES, (byte) 0xFF);
        END[BYTES] = (byte) 0x80;
    }

    /** The lanes from one half on of two vectors, in turns. */
    private static int[] zipped(int from) {
        int[] lanes = new int[LANES];
        Arrays.setAll(lanes, i -> from + i / 2 + (i % 2) * LANES);
        return lanes;
    }

    /** A whole block of the message. */
    void full(int lane, byte[] bytes, int at) {
        for (int b = 0; b < BYTES; b += BYTE_SPECIES.length()) {
            put(lane, b, ByteVector.fromArray(BYTE_SPECIES, bytes, at + b));
        }
    }

    /**
     * The message's last bytes, and the padding of FIPS 180-4 §5.1.1 without its length.
     *
     * @param rest how many bytes are left, less than {@link #BYTES}; below 0 if the bit that ends
     *     the message stood in the block before
     */
    void padded(int lane, byte[] bytes, int at, int rest) {
        int window = BYTES - Math.max(rest, -1);
        for (int b = 0; b < BYTES; b += BYTE_SPECIES.length()) {
            ByteVector kept =
                    ByteVector.fromArray(BYTE_SPECIES, bytes, at + b)
                            .and(ByteVector.fromArray(BYTE_SPECIES, KEEP, window + b));
            put(lane, b, kept.or(ByteVector.fromArray(BYTE_SPECIES, END, window + b)));
        }
    }

    private void put(int lane, int offset, ByteVector bytes) {
        bytes.reinterpretAsInts()
                .lanewise(VectorOperators.REVERSE_BYTES)
                .intoArray(rows, lane * BLOCK + offset / Integer.BYTES);
    }

    /** The prefix of an entry takes the place of the byte before it. */
    void prefix(int lane) {
        rows[lane * BLOCK] &= 0x00FF_FFFF;
    }

    /** The length of the message in bits, in the last word. */
    void length(int lane, int bits) {
        rows[lane * BLOCK + BLOCK - 1] = bits;
    }

    /**
     * Word w of lane l, from l·BLOCK + w to w·LANES + l. Zipping the two halves moves the upper bit
     * of an index to its lower end; as often as the number of a lane has bits, and it is done.
     */
    void transpose(int[] block) {
        int[] from = rows;
        for (int lanes = LANES; lanes > 1; lanes /= 2) {
            int[] to = lanes == 2 ? block : from == even ? odd : even;
            zip(from, to);
            from = to;
        }
    }

    private static void zip(int[] from, int[] to) {
        IntVector low = IntVector.fromArray(SPECIES, LOW, 0);
        IntVector high = IntVector.fromArray(SPECIES, HIGH, 0);
        for (int at = 0; at < WORDS / 2; at += LANES) {
            IntVector first = IntVector.fromArray(SPECIES, from, at);
            IntVector second = IntVector.fromArray(SPECIES, from, WORDS / 2 + at);
            low.selectFrom(first, second).intoArray(to, 2 * at);
            high.selectFrom(first, second).intoArray(to, 2 * at + LANES);
        }
    }

    static int word(byte[] bytes, int at) {
        return (int) WORD.get(bytes, at);
    }

    static void put(byte[] bytes, int at, int word) {
        WORD.set(bytes, at, word);
    }
}
