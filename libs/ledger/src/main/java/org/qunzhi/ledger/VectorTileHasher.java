package org.qunzhi.ledger;

import static org.qunzhi.ledger.VectorSha256.BLOCK;
import static org.qunzhi.ledger.VectorSha256.LANES;
import static org.qunzhi.ledger.VectorSha256.SCHEDULE;
import static org.qunzhi.ledger.VectorSha256.SPECIES;
import static org.qunzhi.ledger.VectorSha256.STATE;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Many messages at once, one in each lane of a vector ({@link VectorSha256}). Loaded by name where
 * the Vector API is present.
 */
final class VectorTileHasher implements TileHasher {

    /** Word w of the node at place p of a level lies at w·PLACES + p; vectors may read beyond. */
    private static final int PLACES = Tile.FULL + LANES;

    private final int[] state = new int[STATE * LANES];
    private final int[] block = new int[SCHEDULE * LANES];
    private final int[] nodes = new int[STATE * PLACES];
    private final VectorRows rows = new VectorRows();
    private byte[] near = new byte[0];

    /**
     * Each lane takes the next entry as soon as its last one is finished. The rows of the next step
     * are laid out before this step's are hashed, so that the processor has written them when they
     * are read.
     */
    @Override
    public byte[] leafHashes(EntrySpans entries) {
        byte[] bytes = near(entries.bundle());
        byte[] hashes = new byte[entries.width() * MerkleTree.HASH_LENGTH];
        VectorLane[] lanes = new VectorLane[Math.min(LANES, entries.width())];
        int next = 0;
        for (int l = 0; l < lanes.length; l++) {
            lanes[l] = new VectorLane(bytes, entries, l);
            lanes[l].begin(next++);
            VectorSha256.start(state, l);
            lanes[l].load(rows);
        }
        for (int unfinished = entries.width(); unfinished > 0; ) {
            rows.transpose(block);
            for (VectorLane lane : lanes) {
                if (lane.advance() && next < entries.width()) {
                    lane.begin(next++);
                }
                lane.load(rows);
            }
            VectorSha256.compress(state, block);
            for (VectorLane lane : lanes) {
                if (lane.isFinished()) {
                    lane.store(state, hashes);
                    VectorSha256.start(state, lane.lane());
                    unfinished--;
                }
            }
        }
        return hashes;
    }

    /**
     * The bundle, brought into this processor's cache in one sweep: the lanes read in as many
     * places at once, which a processor does not foresee. Behind it lies room for one more block.
     */
    private byte[] near(byte[] bundle) {
        if (near.length < bundle.length + VectorRows.BYTES) {
            near = new byte[bundle.length + VectorRows.BYTES];
        }
        System.arraycopy(bundle, 0, near, 0, bundle.length);
        return near;
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
                nodes[w * PLACES + place] =
                        VectorRows.word(hashes, i * MerkleTree.HASH_LENGTH + 4 * w);
            }
        }
        for (int half = Tile.FULL / 2; half > 0; half /= 2) {
            for (int place = 0; place < half; place += LANES) {
                hashNodes(place, half);
            }
        }
        byte[] root = new byte[MerkleTree.HASH_LENGTH];
        for (int w = 0; w < STATE; w++) {
            VectorRows.put(root, 4 * w, nodes[w * PLACES]);
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
}
