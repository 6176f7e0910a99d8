package org.qunzhi.audit.witness;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.checkpoint.Checkpoints;
import org.qunzhi.audit.checkpoint.Cosigners;
import org.qunzhi.audit.checkpoint.LogKey;
import org.qunzhi.audit.checkpoint.SignedCheckpoint;
import org.qunzhi.audit.log.LogTree;
import org.qunzhi.ledger.Note;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks this log's witnesses in rounds: each round is about one checkpoint, the latest when it
 * begins, so that cosignatures meet under the same one however fast the log grows. A round waits a
 * little for the slower ones; who takes longer is left out of the next until they have answered.
 */
@Component
final class Cosigning implements Cosigners, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Cosigning.class);
    private static final Duration ROUND = Duration.ofSeconds(2);

    /** Another instance may have signed; and who failed is asked again. */
    private static final long IDLE_MILLIS = 100;

    private final Checkpoints checkpoints;
    private final Cosignatures cosignatures;
    private final List<Cosigner> witnesses;
    private final Duration pause;
    private final HttpClient http = RemoteWitness.client();
    private final Semaphore wakeUps = new Semaphore(0);
    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;
    private @Nullable Thread thread;

    Cosigning(
            AskedWitness.Settings settings,
            LogKey log,
            LogTree tree,
            Checkpoints checkpoints,
            Cosignatures cosignatures,
            WitnessStates states) {
        this.checkpoints = checkpoints;
        this.cosignatures = cosignatures;
        this.pause = settings.witnessPause();
        this.witnesses =
                settings.asked(log).stream()
                        .map(
                                one ->
                                        new Cosigner(
                                                one,
                                                new RemoteWitness(
                                                        http,
                                                        one.prefix(),
                                                        settings.witnessTimeout()),
                                                new Cosigner.OwnLog(tree, this::isSigned),
                                                cosignatures,
                                                states,
                                                System::nanoTime))
                        .toList();
    }

    private boolean isSigned(long size) {
        return checkpoints.firstCovering(size).isPresent();
    }

    List<Cosigner> witnesses() {
        return witnesses;
    }

    @Override
    public void signed(SignedCheckpoint checkpoint) {
        wakeUps.release();
    }

    @Override
    public Note cosigned(SignedCheckpoint checkpoint) {
        return cosignatures.with(checkpoint);
    }

    /** Whether anybody was asked. */
    boolean round() throws InterruptedException {
        var latest = checkpoints.latest();
        if (latest.isEmpty()) return false;
        var checkpoint = latest.get();
        var due = witnesses.stream().filter(one -> one.isDue(checkpoint.size())).toList();
        asked(due, checkpoint).await(ROUND.toMillis(), TimeUnit.MILLISECONDS);
        return !due.isEmpty();
    }

    /** Returns when everybody has answered or was given up, however long ago they failed. */
    void askAll(SignedCheckpoint checkpoint) throws InterruptedException {
        asked(witnesses, checkpoint).await();
    }

    private CountDownLatch asked(List<Cosigner> these, SignedCheckpoint checkpoint) {
        var answers = new CountDownLatch(these.size());
        for (var one : these) asking.execute(() -> ask(one, checkpoint, answers));
        return answers;
    }

    private void ask(Cosigner witness, SignedCheckpoint checkpoint, CountDownLatch answers) {
        try {
            if (witness.ask(checkpoint)) checkpoints.cosignedAgain(checkpoint);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("Witness {} could not be asked", witness.witness().name(), e);
        } finally {
            answers.countDown();
        }
    }

    @Override
    public synchronized void start() {
        running = true;
        if (witnesses.isEmpty()) return;
        thread = Thread.ofPlatform().daemon().name("audit-cosigning").start(this::run);
    }

    private void run() {
        try {
            while (running) {
                if (tried()) {
                    Thread.sleep(pause);
                } else if (wakeUps.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
                    wakeUps.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever breaks in one round, there is another. */
    private boolean tried() throws InterruptedException {
        try {
            return round();
        } catch (RuntimeException e) {
            if (running) LOG.error("A round of the witnesses failed; again", e);
            return true;
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        asking.shutdownNow();
        http.shutdownNow();
        var stopping = thread;
        thread = null;
        if (stopping == null) return;
        stopping.interrupt();
        try {
            stopping.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
