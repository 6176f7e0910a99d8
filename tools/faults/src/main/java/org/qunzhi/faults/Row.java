package org.qunzhi.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.qunzhi.standalone.apart.Apart;

/** What befalls the processes, and that nothing but they themselves makes it good again. */
enum Row {
    F1_SERVICE("F1", "kill -9 of one service") {
        @Override
        void befall(Apart platform, Random random) throws InterruptedException {
            killed(platform, some(random, 1));
        }
    },
    F1_TWO("F1", "kill -9 of two services at once") {
        @Override
        void befall(Apart platform, Random random) throws InterruptedException {
            killed(platform, some(random, 2));
        }
    },
    F2("F2", "kill -9 of the MongoDB primary, started again") {
        @Override
        void befall(Apart platform, Random random) {
            var primary = platform.primary();
            platform.kill(primary);
            rest(random);
            platform.restart(primary);
        }
    },
    F3("F3", "kill -9 of the broker, started again") {
        @Override
        void befall(Apart platform, Random random) {
            platform.kill(BROKER);
            rest(random);
            platform.restart(BROKER);
        }
    },
    F3_EMPTY("F3", "the broker killed and its whole folder deleted") {
        @Override
        void befall(Apart platform, Random random) {
            platform.kill(BROKER);
            delete(platform.data().resolve(BROKER));
            rest(random);
            platform.restart(BROKER);
        }
    },
    F10("F10", "a service stopped for longer than its session, and thawed") {
        @Override
        void befall(Apart platform, Random random) {
            var one = some(random, 1).getFirst();
            platform.freeze(one);
            LockSupport.parkNanos(LONGER_THAN_A_SESSION.toNanos());
            platform.thaw(one);
        }
    };

    private static final String BROKER = "kafka";
    private static final Duration LONGER_THAN_A_SESSION = Duration.ofSeconds(60);
    private static final List<String> SERVICES =
            List.of(
                    "plan-service",
                    "registration-service",
                    "review-service",
                    "award-service",
                    "audit-service",
                    "gateway");

    private final String code;
    private final String says;

    Row(String code, String says) {
        this.code = code;
        this.says = says;
    }

    String code() {
        return code;
    }

    String says() {
        return says;
    }

    /** Comes back when whatever was taken away was given back; it may not work again yet. */
    abstract void befall(Apart platform, Random random) throws InterruptedException;

    private static List<String> some(Random random, int number) {
        var all = new ArrayList<>(SERVICES);
        Collections.shuffle(all, random);
        return all.subList(0, number);
    }

    private static void killed(Apart platform, List<String> names) {
        names.forEach(platform::kill);
        names.forEach(platform::restart);
    }

    private static void rest(Random random) {
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(3000)).toNanos());
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
