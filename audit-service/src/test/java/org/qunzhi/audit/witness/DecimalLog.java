package org.qunzhi.audit.witness;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.qunzhi.ledger.AddCheckpoint;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.ConsistencyProof;
import org.qunzhi.ledger.LeafHashes;
import org.qunzhi.ledger.MerkleTree;
import org.qunzhi.ledger.NodeHashes;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.SigningKey;
import org.qunzhi.ledger.VerifierKey;

/** A log whose entry i is the decimal of i, as far as a witness sees it. */
record DecimalLog(SigningKey key, NodeHashes nodes) {
    static final String ORIGIN = "log.enterprise.example/qunzhi";
    private static final int SIZE = 300;

    static DecimalLog honest() {
        return of(key(ORIGIN, 1), SIZE);
    }

    /** The same log with other entries from this one on. */
    DecimalLog forkedAt(int index) {
        return of(key, index);
    }

    DecimalLog signedWith(SigningKey other) {
        return new DecimalLog(other, nodes);
    }

    private static DecimalLog of(SigningKey key, int forkedAt) {
        var leaves = IntStream.range(0, SIZE).mapToObj(i -> leaf(i, i >= forkedAt)).toList();
        return new DecimalLog(key, NodeHashes.over(LeafHashes.of(leaves)));
    }

    private static byte[] leaf(int index, boolean forked) {
        var entry = (forked ? "forged " : "") + index;
        return MerkleTree.leafHash(entry.getBytes(StandardCharsets.UTF_8));
    }

    static SigningKey key(String name, int fill) {
        var seed = new byte[32];
        seed[0] = (byte) fill;
        return SigningKey.of(name, seed);
    }

    VerifierKey verifier() {
        return key.verifierKey();
    }

    Checkpoint checkpoint(long size) {
        var root = size == 0 ? MerkleTree.emptyRoot() : MerkleTree.root(nodes, size);
        return new Checkpoint(ORIGIN, size, root);
    }

    Note note(long size) {
        return checkpoint(size).sign(key);
    }

    /** What an honest log asks. */
    AddCheckpoint grown(long from, long to) {
        return new AddCheckpoint(from, proof(from, to), note(to));
    }

    List<byte[]> proof(long from, long to) {
        return from == 0 ? List.of() : ConsistencyProof.of(nodes, from, to);
    }
}
