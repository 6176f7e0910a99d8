package org.qunzhi.bench;

import com.mongodb.client.MongoClients;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.qunzhi.audit.checkpoint.SignedCheckpoint;
import org.qunzhi.audit.export.BundleParts;
import org.qunzhi.audit.index.EventIndex;
import org.qunzhi.audit.index.Scopes;
import org.qunzhi.audit.log.LogParts;
import org.qunzhi.audit.log.PublishedEvent;
import org.qunzhi.audit.streamlist.StreamList;
import org.qunzhi.audit.streamlist.StreamLists;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.MerkleTree;
import org.qunzhi.ledger.SigningKey;
import org.qunzhi.vault.Owner;

/** A bundle of very many events: made, resumed in the middle, and verified in little memory. */
final class BundleBench {
    private static final int BATCH = 2_000;

    private final Consumer<String> out;

    BundleBench(Consumer<String> out) {
        this.out = out;
    }

    /** From a log of which nothing is kept, so that the auditor's memory is what is measured. */
    void made(long persons, Path folder, Path to) throws IOException {
        var vault = new DerivedVault();
        var history = new MadeUpHistory(vault, persons);
        var record = new MadeUpRecord(history, vault, folder);
        out.accept(
                "%,d events of %,d streams, from a made-up log"
                        .formatted(history.size() + 1, history.streams()));
        var parts = new BundleParts(record, record.checkpoint(), vault, noScopes(), record);
        export(parts, history.size() + 1, to);
    }

    /** An auditor needs no scopes. */
    private static Scopes noScopes() {
        return new Scopes(_ -> Map.of());
    }

    /** From audit-service's own store, without a list of streams. */
    void stored(String uri, long persons, Path to) throws IOException {
        var vault = new DerivedVault();
        var history = new MadeUpHistory(vault, persons);
        try (var client = MongoClients.create(uri)) {
            var database = client.getDatabase("bench-bundle-" + UUID.randomUUID());
            try (var log = new LogParts(database, new byte[] {1})) {
                fill(log, history);
                out.accept("%,d events in the store".formatted(history.size()));
                var index = new EventIndex(database, log.entries(), log.archive());
                if (index.reach(history.size()) < history.size())
                    throw new IllegalStateException("the index stands still");
                var parts =
                        new BundleParts(
                                BundleParts.source(log),
                                signed(history.size(), log, vault),
                                vault,
                                new Scopes(index),
                                new NoList());
                export(parts, history.size(), to);
            } finally {
                database.drop();
            }
        }
    }

    private static void fill(LogParts log, MadeUpHistory history) {
        log.start((_, _) -> {});
        for (long next = 1; next <= history.size(); ) {
            var batch = new ArrayList<PublishedEvent>();
            for (; next <= history.size() && batch.size() < BATCH; next++)
                batch.add(history.event(next));
            log.accept(batch);
        }
        while (log.entries().size() < history.size()) Thread.onSpinWait();
    }

    private static SignedCheckpoint signed(long size, LogParts log, DerivedVault vault) {
        var seed = vault.of(new Owner("log", "signing")).key().getEncoded();
        var key = SigningKey.of(MadeUpHistory.ORIGIN, seed);
        var checkpoint = new Checkpoint(key.name(), size, MerkleTree.root(log.tree(), size));
        return new SignedCheckpoint(
                checkpoint, checkpoint.sign(key).format(), Instant.parse("2026-06-01T00:00:00Z"));
    }

    private static final class NoList implements StreamLists {
        @Override
        public Optional<StreamList> newestUnder(long size) {
            return Optional.empty();
        }

        @Override
        public void write(StreamList list, OutputStream to) {
            throw new IllegalStateException("there is none");
        }
    }

    private void export(BundleParts parts, long events, Path to) throws IOException {
        Memory.reset();
        long began = System.nanoTime();
        try (var file = new BufferedOutputStream(Files.newOutputStream(to))) {
            parts.write(file, 0);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        long size = Files.size(to);
        out.accept(
                "  exported in %,.0f s, %,.0f events/s, %,d MB; %s"
                        .formatted(seconds, events / seconds, size >> 20, Memory.used()));
        var resumed = new Resumed();
        parts.write(resumed, size / 2);
        if (resumed.came != size - size / 2) throw new IllegalStateException("another bundle");
        out.accept(
                "  resumed at its middle: the first byte after %,.0f s, the last after %,.0f s"
                        .formatted(resumed.first / 1e9, resumed.last / 1e9));
    }

    /** When bytes come to who resumes. */
    private static final class Resumed extends OutputStream {
        private final long began = System.nanoTime();
        private long first;
        private long last;
        private long came;

        @Override
        public void write(int one) {
            write(new byte[1], 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            last = System.nanoTime() - began;
            if (came == 0) first = last;
            came += count;
        }
    }

    /** Has the auditor verify it in a process of its own. */
    void verified(Path auditor, Path bundle, String heap) throws IOException, InterruptedException {
        long began = System.nanoTime();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process =
                new ProcessBuilder(
                                List.of(
                                        java,
                                        heap,
                                        "--add-modules",
                                        "jdk.incubator.vector",
                                        "-jar",
                                        auditor.toString(),
                                        "verify",
                                        bundle.toString(),
                                        "--memory",
                                        bundle.resolveSibling("seen").toString(),
                                        "--lang",
                                        "en"))
                        .redirectErrorStream(true)
                        .redirectOutput(bundle.resolveSibling("said").toFile())
                        .start();
        long resident = 0;
        while (!process.waitFor(200, TimeUnit.MILLISECONDS))
            resident = Math.max(resident, Memory.resident(process.pid()));
        double seconds = (System.nanoTime() - began) / 1e9;
        var said = Files.readAllLines(bundle.resolveSibling("said"));
        out.accept(
                "  verified with %s in %,.0f s, status %d, %,d MB resident at most: %s"
                        .formatted(
                                heap,
                                seconds,
                                process.exitValue(),
                                resident >> 20,
                                said.getLast()));
    }
}
