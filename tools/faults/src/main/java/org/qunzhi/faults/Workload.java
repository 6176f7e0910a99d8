package org.qunzhi.faults;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.qunzhi.faults.ClientLedger.Answered;
import org.qunzhi.faults.Order.Kind;
import org.qunzhi.standalone.season.Door;
import tools.jackson.databind.json.JsonMapper;

/**
 * Commands at a steady rate, whether or not the earlier ones were answered. The seed says which;
 * the ids of what they make are the platform's.
 */
final class Workload implements AutoCloseable {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int SECONDS_KEPT_BACK = 5;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

    private final Door door;
    private final ClientLedger ledger;
    private final Made made;
    private final int keptBack;
    private final Random random;
    private final Map<String, Long> lastTaken = new ConcurrentHashMap<>();
    private final AtomicBoolean on = new AtomicBoolean(true);
    private final AtomicBoolean over = new AtomicBoolean();
    private final Thread sender;
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private int number;

    /**
     * What the season left behind.
     *
     * @param members of one circle, employed by the organisation; the leader first
     * @param contests of which every service knows, and for which nobody opened a round yet: each
     *     has one
     */
    record Made(
            String organization,
            String unit,
            String leader,
            List<String> members,
            BlockingQueue<String> contests) {}

    Workload(Door door, ClientLedger ledger, Made made, long seed, int perSecond) {
        this.door = door;
        this.ledger = ledger;
        this.made = made;
        this.keptBack = perSecond * SECONDS_KEPT_BACK;
        this.random = new Random(seed);
        var apart = Duration.ofSeconds(1).dividedBy(perSecond);
        sender = Thread.ofPlatform().name("workload").start(() -> send(apart));
    }

    private void send(Duration apart) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long next = System.nanoTime();
            while (on.get()) {
                var order = order();
                threads.execute(() -> once(order));
                next += apart.toNanos();
                LockSupport.parkNanos(next - System.nanoTime());
            }
        }
    }

    /**
     * The moment of {@link System#nanoTime()} at which a command of that service was last taken.
     */
    long lastTaken(String context) {
        return lastTaken.getOrDefault(context, Long.MIN_VALUE);
    }

    private Order order() {
        var key = new UUID(random.nextLong(), random.nextLong()).toString();
        number++;
        return switch (KINDS.get(random.nextInt(KINDS.size()))) {
            case EMPLOYEE -> employee(key);
            case CIRCLE -> circle(key);
            case CONTEST -> contest(key);
            case ROUND -> round(key);
        };
    }

    /** The fault is over: rounds may be opened for the contests that were kept back until now. */
    void faultIsOver() {
        over.set(true);
    }

    private Order employee(String key) {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", "示范员工" + number);
        body.put("phone", "+86 100 %04d %04d".formatted(number / 10_000, number % 10_000));
        body.put("unit", made.unit());
        body.put("from", LocalDate.now(CHINA).minusYears(1).toString());
        return new Order(key, Kind.EMPLOYEE, "e1-promoter", "/api/plan/persons/employees", body);
    }

    private Order circle(String key) {
        Map<String, Object> body =
                Map.of(
                        "organization", made.organization(),
                        "unit", made.unit(),
                        "name", "示范小组" + number,
                        "leader", made.members().getFirst(),
                        "members", made.members());
        return new Order(key, Kind.CIRCLE, made.leader(), "/api/registration/circles", body);
    }

    private Order contest(String key) {
        Map<String, Object> body =
                Map.of(
                        "season",
                        LocalDate.now(CHINA).getYear(),
                        "name",
                        "示范评选" + number,
                        "theme",
                        "演示",
                        "entriesUntil",
                        Instant.now().plus(Duration.ofDays(30)).toString(),
                        "tiers",
                        List.of(Map.of("code", "first", "title", "一等奖", "share", 1500)),
                        "publicityDays",
                        7);
        return new Order(key, Kind.CONTEST, "prov-secretary", "/api/award/contests", body);
    }

    /** Or a contest, as long as there is none for a round. */
    private Order round(String key) {
        var contest =
                over.get() || made.contests().size() > keptBack ? made.contests().poll() : null;
        if (contest == null) return contest(key);
        Map<String, Object> body =
                Map.of(
                        "contest",
                        contest,
                        "name",
                        "示范评审" + number,
                        "sheet",
                        "problem-solving-cpe-2022",
                        "policy",
                        "trimmed-mean-cpe-2022",
                        "scoringUntil",
                        Instant.now().plus(Duration.ofDays(60)).toString());
        return new Order(key, Kind.ROUND, "prov-secretary", "/api/review/rounds", body);
    }

    private void once(Order order) {
        ledger.intend(order);
        attempt(order);
    }

    /** Whether it is known now what became of it. */
    private boolean attempt(Order order) {
        long sent = System.nanoTime();
        try {
            var text = JSON.writeValueAsString(order.body());
            var headers = Map.of("Idempotency-Key", order.key());
            var got = door.send(order.who(), order.path(), text, headers);
            var answer =
                    new Answered(got.status(), got.body().path("id").asString(""), got.position());
            if (!answer.isTaken() && !answer.isRefused()) {
                ledger.unknown(order, Integer.toString(answer.status()));
                return false;
            }
            ledger.answered(order, answer);
            if (answer.isTaken()) lastTaken.merge(order.kind().context(), sent, Math::max);
            else refused.add(order.kind() + " " + got.status() + " " + got.body());
            return true;
        } catch (UncheckedIOException | IllegalStateException nobodyAnswered) {
            ledger.unknown(order, nobodyAnswered.toString());
            return false;
        }
    }

    /** What was refused, and why: none of these commands is one to refuse. */
    Set<String> refused() {
        return Set.copyOf(refused);
    }

    /**
     * Sends nothing new, and again with the same key what nobody answered, until all is known.
     *
     * @return the keys of those of which nobody could say what became of them
     */
    List<String> settle() throws InterruptedException {
        on.set(false);
        sender.join();
        var until = System.nanoTime() + PATIENCE.toNanos();
        var open = unanswered();
        while (!open.isEmpty() && System.nanoTime() < until) {
            open.forEach(this::attempt);
            open = unanswered();
            if (!open.isEmpty()) LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
        return open.stream().map(Order::key).toList();
    }

    private List<Order> unanswered() {
        return ledger.entries().stream()
                .filter(entry -> entry.answer().isEmpty())
                .map(ClientLedger.Entry::order)
                .toList();
    }

    /** Now that every service has heard of them, rounds may be opened for the contests made. */
    void handOn() {
        ledger.entries().stream()
                .filter(entry -> entry.order().kind() == Kind.CONTEST)
                .flatMap(entry -> entry.answer().stream())
                .filter(Answered::isTaken)
                .forEach(answer -> made.contests().add(answer.aggregate()));
    }

    @Override
    public void close() {
        on.set(false);
    }
}
