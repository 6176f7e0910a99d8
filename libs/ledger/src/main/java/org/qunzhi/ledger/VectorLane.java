package org.qunzhi.ledger;

import static org.qunzhi.ledger.VectorSha256.LANES;
import static org.qunzhi.ledger.VectorSha256.STATE;

/** One entry after the other, each as 0x00 ‖ entry and its padding, block by block. */
final class VectorLane {

    private final byte[] bytes;
    private final EntrySpans entries;
    private final int lane;
    private int entry;
    private int first;
    private int end;
    private int at;
    private int left;
    private int finished = -1;

    /**
     * @param bytes the bundle, and behind it at least {@link VectorRows#BYTES} more of anything
     */
    VectorLane(byte[] bytes, EntrySpans entries, int lane) {
        this.bytes = bytes;
        this.entries = entries;
        this.lane = lane;
    }

    int lane() {
        return lane;
    }

    void begin(int next) {
        entry = next;
        end = entries.start(next) + entries.length(next);
        // The prefix takes the place of the length's second byte, just before the entry.
        first = entries.start(next) - 1;
        at = first;
        left = (end - at + Long.BYTES) / VectorRows.BYTES + 1;
    }

    /** Lays out the block that is next; nothing after the last one. */
    void load(VectorRows rows) {
        if (left <= 0) {
            return;
        }
        if (end - at >= VectorRows.BYTES) {
            rows.full(lane, bytes, at);
        } else {
            rows.padded(lane, bytes, Math.min(at, end), end - at);
        }
        if (at == first) {
            rows.prefix(lane);
        }
        if (left == 1) {
            rows.length(lane, (end - first) * Byte.SIZE);
        }
    }

    /** Past the block that lies ready; whether that one is its entry's last. */
    boolean advance() {
        at += VectorRows.BYTES;
        finished = --left == 0 ? entry : -1;
        return finished >= 0;
    }

    /** Whether the block that was laid out before the next one was its entry's last. */
    boolean isFinished() {
        return finished >= 0;
    }

    void store(int[] state, byte[] hashes) {
        for (int w = 0; w < STATE; w++) {
            VectorRows.put(
                    hashes,
                    finished * MerkleTree.HASH_LENGTH + Integer.BYTES * w,
                    state[w * LANES + lane]);
        }
    }
}
