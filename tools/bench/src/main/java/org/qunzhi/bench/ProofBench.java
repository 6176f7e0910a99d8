package org.qunzhi.bench;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.InclusionProof;
import org.qunzhi.ledger.LogHasher;
import org.qunzhi.ledger.TileReader;

/** Inclusion proofs for entries at random, made from tiles in memory on one thread. */
final class ProofBench {

    /** As many entries as lie under the tiles that a reader keeps. */
    private static final int KEPT = 250_000;

    private final TileReader reader;
    private final int proofs;
    private final int rounds;

    private ProofBench(MadeUpLog log, int proofs, int rounds) {
        this.proofs = proofs;
        this.rounds = rounds;
        Map<String, byte[]> files = new HashMap<>();
        var root =
                LogHasher.fastest()
                        .hash(log.size(), log, (tile, hashes) -> files.put(tile.path(), hashes));
        reader =
                new TileReader(
                        path -> Optional.ofNullable(files.get(path)),
                        new Checkpoint("bench", log.size(), root));
    }

    /** Prints proofs a second of processor time, the median of the rounds. */
    static void run(long size, int proofs, int rounds, Consumer<String> out) {
        var bench = new ProofBench(new MadeUpLog(size), proofs, rounds);
        out.accept("inclusion proofs in a log of %,d entries".formatted(size));
        bench.measure("tiles that the reader keeps", (int) Math.min(size, KEPT), out);
        bench.measure("tiles of the whole log, read and checked anew", (int) size, out);
    }

    private void measure(String what, int entries, Consumer<String> out) {
        var random = new Random(entries);
        for (int index = 0; index < entries; index++) reader.leafHash(index);
        var rates = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (int i = 0; i < proofs; i++) reader.inclusionProof(random.nextInt(entries));
            long own = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - worked;
            rates[round] = proofs * 1e9 / own;
        }
        check(random.nextInt(entries));
        out.accept("  %-50s%,10.0f/s".formatted(what, LedgerBench.median(rates)));
    }

    private void check(long index) {
        var state = reader.checkpoint();
        var proof = reader.inclusionProof(index);
        var leaf = reader.leafHash(index);
        if (!InclusionProof.verify(index, state.size(), leaf, proof, state.root())) {
            throw new IllegalStateException("a proof that does not hold");
        }
    }
}
