package org.qunzhi.standalone;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.function.BiFunction;
import org.qunzhi.auditor.Auditor;
import org.qunzhi.platform.Dispatcher;
import org.qunzhi.standalone.apart.Apart;
import org.qunzhi.standalone.season.Demonstration;
import org.qunzhi.standalone.season.Door;
import org.qunzhi.standalone.season.Season;
import org.qunzhi.standalone.season.SeasonClock;
import tools.jackson.databind.JsonNode;

/** The platform with the season played on it: one for all tests, since playing takes a while. */
final class PlayedSeason implements AutoCloseable {
    /** Whoever wants the story told on separate processes. */
    private static final String APART = "qunzhi.apart";

    private final Deque<Closing> open = new ArrayDeque<>();
    final Platform platform;
    final Door door;
    final Caller caller;
    final String contest;

    /** Where tests keep what somebody was shown: no part of the platform's data. */
    final Path downloads;

    private interface Closing {
        void close() throws IOException;
    }

    private PlayedSeason(BiFunction<Door, SeasonClock, Season> season) throws IOException {
        var data = Files.createTempDirectory("qunzhi-test-");
        open.push(() -> Caller.delete(data));
        downloads = Files.createTempDirectory("qunzhi-test-downloads-");
        open.push(() -> Caller.delete(downloads));
        LogFile.set();
        System.setProperty("spring.main.banner-mode", "off");
        try {
            platform = System.getProperty(APART) == null ? together(data) : apart(data);
            door = Door.of(platform);
            open.push(door::close);
            caller = new Caller(platform.door());
            open.push(caller::close);
            var clock = new SeasonClock(platform.clockOffset(), Clock.systemUTC());
            contest = season.apply(door, clock).play(platform.accounts());
        } catch (RuntimeException e) {
            // Nobody closes what was never finished, and the databases are in somebody's MongoDB.
            close();
            throw e;
        }
    }

    private House together(Path data) throws IOException {
        var backend = Backend.given();
        open.push(backend::drop);
        var settings =
                new Settings(data, "127.0.0.1", freePort(), backend.mongodb(), backend.databases());
        Demonstration.prepare(settings.clockOffset(), true, Clock.systemUTC());
        var house = House.start(settings);
        open.push(house::close);
        return house;
    }

    /** Separate processes, as docs/operations.md has them. */
    private Apart apart(Path data) {
        var environment = new HashMap<>(System.getenv());
        environment.put("QUNZHI_ROOT", System.getProperty("qunzhi.root", ".."));
        environment.put("QUNZHI_DATA", data.toString());
        var started = Apart.of(environment);
        Demonstration.prepare(started.clockOffset(), true, Clock.systemUTC());
        open.push(started::close);
        try {
            started.start();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return started;
    }

    /** The platform that runs in this process. */
    House house() {
        if (platform instanceof House house) return house;
        throw new IllegalStateException("not with -D" + APART);
    }

    static PlayedSeason play() {
        return play(Season::new);
    }

    /** One of its own, for tests that go on where others want everything to stay. */
    static PlayedSeason playBriefly() {
        return play(Season::brief);
    }

    private static PlayedSeason play(BiFunction<Door, SeasonClock, Season> season) {
        try {
            return new PlayedSeason(season);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** What the auditor says, in English, and its exit status. */
    record Audit(int status, String said) {

        /** By an auditor who has seen nothing before. */
        static Audit of(String... arguments) {
            try {
                return remembering(Files.createTempDirectory("auditor"), arguments);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static Audit remembering(Path memory, String... arguments) {
            var said = new ByteArrayOutputStream();
            var out = new PrintStream(said, true, StandardCharsets.UTF_8);
            var all = new ArrayList<>(List.of(arguments));
            all.addAll(List.of("--memory", memory.toString()));
            int status = new Auditor(out).run(all.toArray(String[]::new));
            return new Audit(status, said.toString(StandardCharsets.UTF_8));
        }
    }

    /** As an outsider with the address, who remembers what he saw of the log. */
    Audit audit() {
        var address = platform.door().toString();
        return Audit.remembering(memory(), "verify", address, "--lang", "en");
    }

    private Path memory() {
        return platform.data().resolve("auditor");
    }

    /** As an appointed auditor. */
    Audit auditAs(String who) {
        var address = platform.door().toString();
        return Audit.remembering(
                memory(), "verify", address, "--lang", "en", "--token", door.token(who));
    }

    /** What that list shows to somebody. */
    JsonNode items(String who, String path) {
        return items(door, who, path);
    }

    static JsonNode items(Door door, String who, String path) {
        return door.get(who, path).body().path("items");
    }

    /** The season's round: its id follows from the contest's. */
    String round() {
        return Dispatcher.idFrom("round", contest);
    }

    Path folder() {
        return platform.data();
    }

    /** Waits until every position written so far stands under a signed checkpoint. */
    void awaitLog() {
        awaitLog(door, caller);
    }

    static void awaitLog(Door door, Caller caller) {
        long written = caller.positions().values().stream().mapToLong(Long::longValue).sum();
        door.await(
                "",
                "/api/audit/public/supervision",
                supervision -> supervision.path("size").asLong() >= written);
    }

    @Override
    public void close() throws IOException {
        if (open.isEmpty()) return;
        try {
            open.pop().close();
        } finally {
            close();
        }
    }
}
