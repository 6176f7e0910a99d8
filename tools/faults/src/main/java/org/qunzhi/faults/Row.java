package org.qunzhi.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.qunzhi.standalone.apart.Apart;

/** What befalls the processes, and that nothing but they themselves makes it good again. */
enum Row {
    F1_SERVICE("F1", 1, "kill -9 of one service") {
        @Override
        List<String> befall(Scene scene) {
            killed(scene, 1);
            return List.of();
        }
    },
    F1_TWO("F1", 1, "kill -9 of two services at once") {
        @Override
        List<String> befall(Scene scene) {
            killed(scene, 2);
            return List.of();
        }
    },
    F2_RESTART("F2", 1, "kill -9 of the only MongoDB node, started again") {
        @Override
        List<String> befall(Scene scene) {
            whileAway(scene, scene.platform().primary(), () -> {});
            return List.of();
        }
    },
    F2_ELECTION("F2", 3, "kill -9 of the primary of three MongoDB nodes, started again") {
        @Override
        List<String> befall(Scene scene) {
            whileAway(scene, scene.platform().primary(), () -> {});
            return List.of();
        }
    },
    F3("F3", 1, "kill -9 of the broker, started again") {
        @Override
        List<String> befall(Scene scene) {
            whileAway(scene, BROKER, () -> {});
            return List.of();
        }
    },
    F3_EMPTY("F3", 1, "the broker killed and its whole folder deleted") {
        @Override
        List<String> befall(Scene scene) {
            whileAway(scene, BROKER, () -> delete(scene.platform().data().resolve(BROKER)));
            return List.of();
        }
    },
    F8("F8", 1, "every topic once more from offset 0, and once more interleaved otherwise") {
        @Override
        List<String> befall(Scene scene) throws InterruptedException {
            Redelivery.befall(scene.platform(), scene.broker(), scene.random());
            return List.of();
        }
    },
    F9("F9", 1, "records that nobody can handle, and those behind them") {
        @Override
        List<String> befall(Scene scene) throws InterruptedException {
            var administrator = scene.platform().administrator();
            try (var poison =
                    new Poison(administrator, scene.broker(), scene.folding(), scene.random())) {
                return poison.befall();
            }
        }

        @Override
        int leavesParked() {
            return Poison.unreadable();
        }
    },
    F10("F10", 1, "a service stopped for longer than its session, and thawed") {
        @Override
        List<String> befall(Scene scene) {
            var one = scene.some(ALL, 1).getFirst();
            scene.platform().freeze(one);
            LockSupport.parkNanos(LONGER_THAN_A_SESSION.toNanos());
            scene.platform().thaw(one);
            return List.of();
        }
    },
    F12("F12", 1, "a service restarted while a second instance of it runs") {
        @Override
        List<String> befall(Scene scene) throws InterruptedException {
            var platform = scene.platform();
            var one = scene.some(SERVICES, 1).getFirst();
            var second = platform.startSecond(one);
            platform.awaitReady(second);
            rest(scene.random());
            platform.stop(one);
            platform.restart(one);
            platform.awaitReady(one);
            platform.stop(second);
            return List.of();
        }
    };

    static final List<String> SERVICES =
            List.of(
                    "plan-service",
                    "registration-service",
                    "review-service",
                    "award-service",
                    "audit-service");

    private static final List<String> ALL =
            Stream.concat(SERVICES.stream(), Stream.of("gateway")).toList();

    private static final String BROKER = "kafka";
    private static final Duration LONGER_THAN_A_SESSION = Duration.ofSeconds(60);

    private final String code;
    private final int nodes;
    private final String says;

    Row(String code, int nodes, String says) {
        this.code = code;
        this.nodes = nodes;
        this.says = says;
    }

    /**
     * Where it happens.
     *
     * @param folding the broker of those who fold
     */
    record Scene(Apart platform, Broker broker, Broker folding, Random random) {
        List<String> some(List<String> of, int number) {
            var all = new ArrayList<>(of);
            Collections.shuffle(all, random);
            return all.subList(0, number);
        }
    }

    String code() {
        return code;
    }

    /** Of MongoDB. */
    int nodes() {
        return nodes;
    }

    String says() {
        return says;
    }

    /**
     * Comes back when whatever was taken away was given back; it may not work again yet.
     *
     * @return what was already seen to be wrong
     */
    abstract List<String> befall(Scene scene) throws InterruptedException;

    /** How many records each reader of plan-service keeps parked for ever. */
    int leavesParked() {
        return 0;
    }

    private static void killed(Scene scene, int number) {
        var some = scene.some(ALL, number);
        some.forEach(scene.platform()::kill);
        some.forEach(scene.platform()::restart);
    }

    private static void whileAway(Scene scene, String process, Runnable meanwhile) {
        scene.platform().kill(process);
        meanwhile.run();
        rest(scene.random());
        scene.platform().restart(process);
    }

    private static void rest(Random random) {
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(3000)).toNanos());
    }

    /** With all that is in it. */
    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
