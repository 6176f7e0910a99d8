package org.qunzhi.standalone.season;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.stream.Stream;
import org.qunzhi.auditor.Auditor;
import org.qunzhi.auditor.drill.Forgery;
import org.qunzhi.contracts.Context;
import org.qunzhi.standalone.Platform;
import tools.jackson.databind.JsonNode;

/**
 * Plays the season and begins another, shows who was awarded, lets the auditor check the running
 * platform, shows the auditor two forged copies of its record, each of which it must find, and
 * erases a person, after which it must find the record whole. Last it says where a newcomer begins.
 */
public final class Demonstration {
    private final Platform platform;
    private final PrintStream out;
    private final Clock real;

    public Demonstration(Platform platform, PrintStream out, Clock real) {
        this.platform = platform;
        this.out = out;
        this.real = real;
    }

    /**
     * Sets the clock of a new data folder to the season's first day, before anything starts.
     *
     * @param untouched nothing has run on that folder yet
     */
    public static void prepare(Path clockOffset, boolean untouched, Clock real) {
        Season.begin(new SeasonClock(clockOffset, real), untouched);
    }

    /**
     * Plays it, or finds it played, and shows what there is to see.
     *
     * @throws IllegalStateException where the record was not verified or a forgery was not found
     */
    public void play() {
        var clock = new SeasonClock(platform.clockOffset(), real);
        try (var door = Door.of(platform)) {
            var season = new Season(door, clock);
            out.println(season.notice());
            var contest =
                    season.played()
                            .orElseGet(
                                    () -> {
                                        out.println("正在演示一个年度 playing the season …");
                                        return season.play(platform.accounts());
                                    });
            season.begin();
            var awards = door.get("", "/api/award/public/contests/" + contest + "/awards").body();
            out.println("获奖名单（演示数据，虚构）Award list:");
            AwardTable.print(awards, out);
            awaitLogged(door);
            check();
            forgeries();
            erasure(door);
            var address = platform.publicUrl();
            Tour.load().print(address, platform.accounts(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Every decision made so far stands under a signed checkpoint. */
    private static void awaitLogged(Door door) {
        long decided = 0;
        for (var context : Context.values()) {
            var answer = door.get("auditor", "/api/" + context.code() + "/standing");
            decided += Long.parseLong(answer.position());
        }
        long all = decided;
        door.await("", "/api/audit/public/checkpoint", note -> size(note) >= all);
    }

    private static long size(JsonNode note) {
        return note.path("text")
                .asString("")
                .lines()
                .skip(1)
                .findFirst()
                .map(Long::parseLong)
                .orElse(0L);
    }

    /** One person is erased; the same auditor checks the same record before and after. */
    private void erasure(Door door) throws InterruptedException {
        var erasure = new Erasing(door, platform, out);
        if (erasure.isDone()) return;
        out.println("删除前，审计员核验 Before the erasure, the auditor checks:");
        checkAs(door);
        erasure.play();
        awaitLogged(door);
        out.println("删除后，审计员核验 After it:");
        checkAs(door);
    }

    /** As an appointed auditor, who is shown personal data as far as they are there. */
    private void checkAs(Door door) {
        verified("verify", platform.door().toString(), "--token", door.token("auditor"));
    }

    private void check() {
        out.println("外部核验 The auditor, from outside:");
        verified("verify", platform.door().toString());
    }

    private void verified(String... arguments) {
        int status = audit("auditor", arguments);
        if (status != Auditor.VERIFIED) throw new IllegalStateException("not verified");
    }

    /** The auditor keeps what it saw of the log with the demonstration, not in a home folder. */
    private int audit(String who, String... arguments) {
        var memory = platform.data().resolve("demonstration/" + who).toString();
        var all = Stream.concat(Stream.of(arguments), Stream.of("--memory", memory));
        return new Auditor(out).run(all.toArray(String[]::new));
    }

    private void forgeries() throws IOException, InterruptedException {
        var folder = Files.createDirectories(platform.data().resolve("demonstration"));
        var bundle = download(folder.resolve("bundle.zip"));
        var key = platform.logKey();
        var vkey = key.verifierKey().format();
        var forgery = Forgery.of(bundle);

        var score = folder.resolve("forged-score.zip");
        out.println("伪造一：改动一个得分 Forgery 1, a score changed: " + score);
        forgery.scoreChanged(score);
        found(score, vkey);

        var rank = folder.resolve("forged-rank.zip");
        out.println("伪造二：改动一个名次并用真密钥重签 Forgery 2, a rank changed and all re-signed: " + rank);
        forgery.rankChanged(rank, key);
        found(rank, vkey);
    }

    private void found(Path forged, String vkey) {
        // By one who sees the log for the first time: arithmetic alone has to tell.
        int status = audit("stranger", "verify", forged.toString(), "--key", vkey);
        if (status != Auditor.WRONG) throw new IllegalStateException(forged + " was not found out");
    }

    private Path download(Path to) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(platform.door().resolve("/api/audit/public/bundle"))
                            .build();
            try (InputStream body =
                    http.send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
                Files.copy(body, to, StandardCopyOption.REPLACE_EXISTING);
            }
            return to;
        }
    }
}
