package org.qunzhi.ledger;

import static org.qunzhi.ledger.VectorSha256.BLOCK;
import static org.qunzhi.ledger.VectorSha256.LANES;
import static org.qunzhi.ledger.VectorSha256.SCHEDULE;
import static org.qunzhi.ledger.VectorSha256.SPECIES;
import static org.qunzhi.ledger.VectorSha256.STATE;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Many messages at once, one in each lane of a vector ({@link VectorSha256}). Loaded by name where
 * the Vector API is present.
 */
final class VectorTileHasher implements TileHasher {

    private static final VarHandle WORD =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private final int[] state = new int[STATE * LANES];
    private final int[] block = new int[SCHEDULE * LANES];
    private final int[] nextBlock = new int[SCHEDULE * LANES];

    /** Word w of the node at place p of a level lies at w·PLACES + p; vectors may read beyond. */
    private static final int PLACES = Tile.FULL + LANES;

    private final int[] nodes = new int[STATE * PLACES];

    /**
     * Each lane takes the next entry as soon as its last one is finished. The blocks of the next
     * step are laid out before this step's are hashed: words written one by one and read at once as
     * a vector would make the processor wait for them.
     */
    @Override
    public byte[] leafHashes(EntrySpans entries) {
        byte[] hashes = new byte[entries.width() * MerkleTree.HASH_LENGTH];
        Lane[] lanes = new Lane[Math.min(LANES, entries.width())];
        int next = 0;
        for (int l = 0; l < lanes.length; l++) {
            lanes[l] = new Lane(entries, l);
            lanes[l].begin(next++);
            VectorSha256.start(state, l);
            lanes[l].load(block);
        }
        int[] now = block;
        int[] then = nextBlock;
        for (int unfinished = entries.width(); unfinished > 0; ) {
            for (Lane lane : lanes) {
                if (lane.advance() && next < entries.width()) {
                    lane.begin(next++);
                }
                lane.load(then);
            }
            VectorSha256.compress(state, now);
            for (Lane lane : lanes) {
                if (lane.finished >= 0) {
                    lane.store(hashes);
                    VectorSha256.start(state, lane.lane);
                    unfinished--;
                }
            }
            int[] swapped = now;
            now = then;
            then = swapped;
        }
        return hashes;
    }

    /**
     * Nodes are kept in bit-reversed order: the left children of a level are then its first half,
     * the right ones its second, and both are read without shuffling.
     */
    @Override
    public byte[] root(byte[] hashes) {
        for (int i = 0; i < Tile.FULL; i++) {
            int place = Integer.reverse(i) >>> (Integer.SIZE - Byte.SIZE);
            for (int w = 0; w < STATE; w++) {
                nodes[w * PLACES + place] = word(hashes, i * MerkleTree.HASH_LENGTH + 4 * w);
            }
        }
        for (int half = Tile.FULL / 2; half > 0; half /= 2) {
            for (int place = 0; place < half; place += LANES) {
                hashNodes(place, half);
            }
        }
        byte[] root = new byte[MerkleTree.HASH_LENGTH];
        for (int w = 0; w < STATE; w++) {
            WORD.set(root, 4 * w, nodes[w * PLACES]);
        }
        return root;
    }

    /** 0x01 ‖ left ‖ right, padded: two blocks, every word moved by the one byte before it. */
    private void hashNodes(int place, int half) {
        IntVector before = IntVector.broadcast(SPECIES, MerkleTree.NODE);
        for (int w = 0; w < BLOCK; w++) {
            int from = w < STATE ? w * PLACES + place : (w - STATE) * PLACES + half + place;
            IntVector word = IntVector.fromArray(SPECIES, nodes, from);
            before.lanewise(VectorOperators.LSHL, 24)
                    .or(word.lanewise(VectorOperators.LSHR, 8))
                    .intoArray(block, w * LANES);
            before = word;
        }
        VectorSha256.start(state);
        VectorSha256.compress(state, block);
        before.lanewise(VectorOperators.LSHL, 24).or(0x0080_0000).intoArray(block, 0);
        IntVector zero = IntVector.zero(SPECIES);
        for (int w = 1; w < BLOCK - 1; w++) {
            zero.intoArray(block, w * LANES);
        }
        int bits = (1 + 2 * MerkleTree.HASH_LENGTH) * Byte.SIZE;
        IntVector.broadcast(SPECIES, bits).intoArray(block, (BLOCK - 1) * LANES);
        VectorSha256.compress(state, block);
        for (int w = 0; w < STATE; w++) {
            IntVector.fromArray(SPECIES, state, w * LANES).intoArray(nodes, w * PLACES + place);
        }
    }

    private static int word(byte[] bytes, int at) {
        return (int) WORD.get(bytes, at);
    }

    /** One entry after the other, with 0x00 before and the padding of FIPS 180-4 §5.1.1 behind. */
    private final class Lane {

        private static final int BYTES = BLOCK * Integer.BYTES;

        private final byte[] bundle;
        private final EntrySpans entries;
        private final int lane;
        private final byte[] last = new byte[BYTES];
        private int entry;
        private int end;
        private int at;
        private int left;
        private int finished = -1;

        Lane(EntrySpans entries, int lane) {
            this.bundle = entries.bundle();
            this.entries = entries;
            this.lane = lane;
        }

        void begin(int next) {
            entry = next;
            end = entries.start(next) + entries.length(next);
            // The prefix takes the place of the length's second byte, just before the entry.
            at = entries.start(next) - 1;
            left = (end - at + Long.BYTES) / BYTES + 1;
        }

        void load(int[] block) {
            if (left <= 0) {
                return;
            }
            boolean first = at == entries.start(entry) - 1;
            if (end - at >= BYTES) {
                copy(bundle, at, lane, block);
            } else {
                pad();
                copy(last, 0, lane, block);
            }
            if (first) {
                block[lane] &= 0x00FF_FFFF;
            }
        }

        private static void copy(byte[] from, int offset, int lane, int[] block) {
            for (int w = 0, to = lane; w < BLOCK; w++, to += LANES) {
                block[to] = word(from, offset + 4 * w);
            }
        }

        private void pad() {
            int rest = Math.max(end - at, 0);
            System.arraycopy(bundle, Math.min(at, end), last, 0, rest);
            Arrays.fill(last, rest, BYTES, (byte) 0);
            if (at <= end) {
                last[rest] = (byte) 0x80;
            }
            if (left == 1) {
                int bits = (end - entries.start(entry) + 1) * Byte.SIZE;
                WORD.set(last, BYTES - Integer.BYTES, bits);
            }
        }

        /** Past the block that lies ready; whether that one is its entry's last. */
        boolean advance() {
            at += BYTES;
            finished = --left == 0 ? entry : -1;
            return finished >= 0;
        }

        void store(byte[] hashes) {
            for (int w = 0; w < STATE; w++) {
                WORD.set(
                        hashes, finished * MerkleTree.HASH_LENGTH + 4 * w, state[w * LANES + lane]);
            }
        }
    }
}
