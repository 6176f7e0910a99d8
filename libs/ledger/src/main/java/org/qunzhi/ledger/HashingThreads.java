package org.qunzhi.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Hashes bundles on several threads. What they computed comes back in log order, and so does what
 * failed: of two faults the earlier one is thrown, whoever found it first.
 */
final class HashingThreads implements AutoCloseable {

    /** Bytes for one thread at a time: to wait for each bundle would cost as much as to hash it. */
    private static final int BATCH = 1 << 20;

    private final ExecutorService workers;
    private final ThreadLocal<TileHasher> hashers;
    private final int mostAhead;
    private final TileStack stack;
    private final Deque<Future<List<LogHasher.Subtree>>> ahead = new ArrayDeque<>();
    private List<Callable<LogHasher.Subtree>> batch = new ArrayList<>();
    private long batchBytes;

    HashingThreads(HashingWay way, int threads, TileStack stack) {
        this.workers = Executors.newFixedThreadPool(threads);
        this.hashers = ThreadLocal.withInitial(way::hasher);
        this.mostAhead = 2 * threads;
        this.stack = stack;
    }

    void hash(long size, LogHasher.Bundles bundles) {
        for (long index = 0; index * Tile.FULL < size; index++) {
            Tile tile = Tile.bundle(index, size);
            byte[] bundle;
            try {
                bundle = bundles.bundle(tile);
            } catch (RuntimeException unread) {
                submit();
                takeUntil(0);
                throw unread;
            }
            batch.add(() -> LogHasher.Subtree.of(hashers.get(), tile, bundle));
            batchBytes += bundle.length;
            if (batchBytes >= BATCH) {
                submit();
                takeUntil(mostAhead);
            }
        }
        submit();
        takeUntil(0);
    }

    private void submit() {
        List<Callable<LogHasher.Subtree>> work = batch;
        batch = new ArrayList<>();
        batchBytes = 0;
        ahead.add(
                workers.submit(
                        () -> {
                            List<LogHasher.Subtree> done = new ArrayList<>();
                            for (Callable<LogHasher.Subtree> one : work) {
                                done.add(one.call());
                            }
                            return done;
                        }));
    }

    private void takeUntil(int left) {
        while (ahead.size() > left) {
            result(ahead.remove()).forEach(stack::add);
        }
    }

    private static List<LogHasher.Subtree> result(Future<List<LogHasher.Subtree>> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException defect) {
                throw defect;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while hashing", e);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
        workers.close();
    }
}
