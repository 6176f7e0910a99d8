package org.qunzhi.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import org.qunzhi.auditor.Auditor;
import org.qunzhi.faults.Workload.Made;
import org.qunzhi.standalone.apart.Apart;
import org.qunzhi.standalone.season.Demonstration;
import org.qunzhi.standalone.season.Door;
import org.qunzhi.standalone.season.Season;
import org.qunzhi.standalone.season.SeasonClock;
import tools.jackson.databind.JsonNode;

/**
 * {@code ./qunzhi faults [rows] [--rounds N] [--seed S] [--rate COMMANDS_A_SECOND]}; not 0 where
 * anything was violated.
 */
public final class Faults {
    private static final int MOST_TOLD = 10;

    /** As few members as a circle may have: each is an event. */
    private static final int SMALL = 3;

    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration BEFORE = Duration.ofSeconds(3);
    private static final Duration AFTER = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final PrintStream out;
    private final Apart platform;
    private final Door door;
    private final Made made;
    private final Fold fold;
    private final String broker;
    private final Path folder;
    private int parked;

    private Faults(PrintStream out, Apart platform, Door door, Made made, Fold fold, Path folder) {
        this.out = out;
        this.platform = platform;
        this.door = door;
        this.made = made;
        this.fold = fold;
        this.broker =
                Objects.requireNonNull(
                        platform.environment("plan-service").get("SPRING_KAFKA_BOOTSTRAP_SERVERS"));
        this.folder = folder;
    }

    /**
     * How often, and how hard.
     *
     * @param seed of the first round; each further one takes the next
     * @param rate commands a second
     */
    private record Rounds(int number, long seed, int rate) {
        long end() {
            return seed + number;
        }
    }

    /** What came of a round. */
    private record Outcome(double seconds, int taken, List<String> violations) {}

    /**
     * Runs some rows or all.
     *
     * @param args the codes of the rows with commas between, {@code --rounds}, {@code --seed},
     *     {@code --rate}
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var all = List.of(args);
        var rows =
                Arrays.stream(Row.values())
                        .filter(
                                row ->
                                        all.isEmpty()
                                                || args[0].startsWith("--")
                                                || List.of(args[0].split(",")).contains(row.code()))
                        .toList();
        int rounds = Integer.parseInt(option(all, "--rounds", "1"));
        long seed = Long.parseLong(option(all, "--seed", "1"));
        int rate = Integer.parseInt(option(all, "--rate", "50"));
        boolean held = true;
        for (int nodes : List.of(1, 3)) {
            var chosen = rows.stream().filter(row -> row.nodes() == nodes).toList();
            if (!chosen.isEmpty()) held &= run(out, chosen, nodes, new Rounds(rounds, seed, rate));
        }
        System.exit(held ? 0 : 1);
    }

    private static boolean run(PrintStream out, List<Row> rows, int nodes, Rounds rounds)
            throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("qunzhi-faults");
        boolean held = run(out, rows, nodes, rounds, folder);
        if (held) Row.delete(folder);
        else out.println("what the processes said and stored is kept in " + folder);
        return held;
    }

    private static boolean run(
            PrintStream out, List<Row> rows, int nodes, Rounds rounds, Path folder)
            throws InterruptedException {
        var environment = new HashMap<>(System.getenv());
        environment.put("QUNZHI_DATA", folder.toString());
        environment.put("QUNZHI_MONGOD_NODES", Integer.toString(nodes));
        try (var platform = Apart.of(environment)) {
            Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
            out.println("starting in " + folder + " …");
            Demonstration.prepare(platform.clockOffset(), true, Clock.systemUTC());
            platform.start();
            try (var door = Door.of(platform)) {
                var clock = new SeasonClock(platform.clockOffset(), Clock.systemUTC());
                out.println("playing a short season …");
                Season.brief(door, clock).play(platform.accounts());
                out.println("folding it …");
                try (var fold = Fold.of(platform, folder.resolve("fold"))) {
                    var faults = new Faults(out, platform, door, made(door), fold, folder);
                    var before = faults.warmUp(rounds);
                    before.forEach(one -> out.println("  VIOLATED without a fault: " + one));
                    boolean held = before.isEmpty();
                    for (var row : rows) held &= faults.row(row, rounds);
                    return held;
                }
            }
        }
    }

    private static String option(List<String> args, String name, String otherwise) {
        int at = args.indexOf(name);
        return at < 0 ? otherwise : args.get(at + 1);
    }

    /** A circle of the season, whose members may form others. */
    private static Made made(Door door) {
        var leader = "c01-leader";
        var circle = door.get(leader, "/api/registration/circles").body().path("items").path(0);
        var whole =
                door.get(leader, "/api/registration/circles/" + circle.path("circle").asString())
                        .body();
        var members =
                whole.path("members").valueStream().limit(SMALL).map(JsonNode::asString).toList();
        return new Made(
                whole.path("organization").asString(),
                whole.path("unit").asString(),
                leader,
                members,
                new LinkedBlockingQueue<>());
    }

    private boolean row(Row row, Rounds rounds) throws InterruptedException {
        var outcomes = new ArrayList<Outcome>();
        for (long seed = rounds.seed(); seed < rounds.end(); seed++) {
            var outcome = round(row, seed, rounds.rate());
            outcomes.add(outcome);
            out.printf(
                    "  %s seed %d: %d commands, served again after %.1f s%n",
                    row, seed, outcome.taken(), outcome.seconds());
            outcome.violations().stream()
                    .limit(MOST_TOLD)
                    .forEach(one -> out.println("  VIOLATED: " + one));
        }
        var seconds = outcomes.stream().mapToDouble(Outcome::seconds).sorted().toArray();
        int violations = outcomes.stream().mapToInt(one -> one.violations().size()).sum();
        out.printf(
                "| %s | %s | %d rounds, seeds %d–%d | %d commands | %d violations | %.1f s | %.1f s |%n",
                row.code(),
                row.says(),
                rounds.number(),
                rounds.seed(),
                rounds.end() - 1,
                outcomes.stream().mapToInt(Outcome::taken).sum(),
                violations,
                seconds[seconds.length / 2],
                seconds[seconds.length - 1]);
        return violations == 0;
    }

    private Outcome round(Row row, long seed, int rate) throws InterruptedException {
        var random = new Random(31 * seed + row.name().hashCode());
        try (var stores = new Stores(platform.administrator());
                var ledger = new ClientLedger(folder.resolve("client-" + row + "-" + seed))) {
            var checks = new Checks(Checks.read(stores));
            var workload = new Workload(door, ledger, made, random.nextLong(), rate);
            try (workload) {
                rest(BEFORE.plusMillis(random.nextInt(1000)));
                var violations = new ArrayList<>(row.befall(scene(random)));
                workload.faultIsOver();
                double seconds = untilItServes(workload, System.nanoTime());
                rest(AFTER);
                violations.addAll(settled(workload));
                violations.addAll(logged(stores));
                violations.addAll(checks.violations(ledger.entries(), Checks.read(stores)));
                violations.addAll(fold.differences());
                parked += row.leavesParked();
                violations.addAll(stores.parkedBut(parked));
                workload.handOn();
                return new Outcome(seconds, ledger.entries().size(), violations);
            }
        }
    }

    /** Without a fault: contests for rounds to come, and processes that have run for a while. */
    private List<String> warmUp(Rounds rounds) throws InterruptedException {
        try (var ledger = new ClientLedger(folder.resolve("client-warm-up"));
                var workload = new Workload(door, ledger, made, rounds.seed(), rounds.rate())) {
            rest(WARM_UP);
            var violations = new ArrayList<>(settled(workload));
            violations.addAll(fold.differences());
            workload.handOn();
            return violations;
        }
    }

    private static List<String> settled(Workload workload) throws InterruptedException {
        var violations = new ArrayList<String>();
        for (var key : workload.settle()) violations.add("never known: " + key);
        for (var refused : workload.refused()) violations.add("refused: " + refused);
        return violations;
    }

    private Row.Scene scene(Random random) {
        return new Row.Scene(platform, new Broker(broker), fold.broker(), random);
    }

    /** Seconds until each service has taken a command that it was sent afterwards. */
    private static double untilItServes(Workload workload, long began) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            boolean all =
                    Arrays.stream(Order.Kind.values())
                            .allMatch(kind -> workload.lastTaken(kind.context()) > began);
            if (all) break;
            rest(Duration.ofMillis(20));
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** One entry for each event, and every checkpoint that was seen before goes on in this one. */
    private List<String> logged(Stores stores) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        long size = 0;
        long events = -1;
        while (System.nanoTime() < until && size != events) {
            rest(Duration.ofMillis(200));
            events = Checks.read(stores).values().stream().mapToLong(List::size).sum();
            try {
                size = door.get("", "/api/audit/public/supervision").body().path("size").asLong();
            } catch (RuntimeException notYet) {
                size = 0;
            }
        }
        var wrong = new ArrayList<String>();
        if (size != events) wrong.add("the log has " + size + " entries for " + events + " events");
        var memory = folder.resolve("auditor").toString();
        var said = new ByteArrayOutputStream();
        int status =
                new Auditor(new PrintStream(said, true, StandardCharsets.UTF_8))
                        .run(
                                "verify",
                                platform.door().toString(),
                                "--memory",
                                memory,
                                "--lang",
                                "en");
        if (status != Auditor.VERIFIED)
            wrong.add("the auditor did not verify it: " + said.toString(StandardCharsets.UTF_8));
        return wrong;
    }

    private static void rest(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
    }
}
