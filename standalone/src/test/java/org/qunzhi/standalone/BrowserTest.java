package org.qunzhi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.qunzhi.standalone.season.Tour;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people do on the pages, in a real browser: the paths of {@code web/paths}, one result for
 * each. On a platform of their own, since a path may go on to the next month. SKIPPED where there
 * is no Chromium and where the pages were not built.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path WEB = Path.of(System.getProperty("qunzhi.root"), "web");
    private @Nullable PlayedSeason season;
    private @Nullable Process node;

    @TestFactory
    Stream<DynamicTest> paths() throws IOException, InterruptedException {
        assumeTrue(System.getProperty("web.skip") == null, "SKIPPED: built without the pages");
        var chromium = Chromium.found();
        assumeTrue(chromium.isPresent(), "SKIPPED: no Chromium here");
        var played = PlayedSeason.playBriefly();
        season = played;
        var stage = stage(played);
        var file = System.getProperty("qunzhi.stage");
        if (file != null) stay(Path.of(file), stage);
        return told(start(chromium.orElseThrow(), stage));
    }

    /** What the paths find there, and what none of them may come upon. */
    static Map<String, ?> stage(PlayedSeason season) {
        var unfinished = Unfinished.on(season);
        var planted = Planted.on(season.door, unfinished);
        season.awaitLog();
        return Map.of(
                "plan", unfinished.plan(),
                "tour", Tour.load().stops(),
                "door", season.house().settings().door(),
                "passwords", season.house().accounts().passwords(),
                "clock", season.house().settings().clockOffset(),
                "contest", season.contest,
                "round", unfinished.round(),
                "scorings", unfinished.scorings(),
                "words", List.of(planted.comment(), planted.draftComment(), Unfinished.REMARK),
                "marks", List.of(planted.marks(), planted.drafted()));
    }

    /** For whoever writes a path and goes it by hand: until it is stopped. */
    private static void stay(Path file, Map<String, ?> stage)
            throws IOException, InterruptedException {
        Files.writeString(file, JSON.writeValueAsString(stage));
        new CountDownLatch(1).await();
    }

    private Process start(Path chromium, Map<String, ?> stage) throws IOException {
        var builder =
                new ProcessBuilder("node", "paths/run.mjs")
                        .directory(WEB.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("CHROMIUM", chromium.toString());
        var started = builder.start();
        node = started;
        try (var in = started.getOutputStream()) {
            in.write(JSON.writeValueAsString(stage).getBytes(StandardCharsets.UTF_8));
        }
        return started;
    }

    /** A line for each path, as soon as it has come to its end. */
    private static Stream<DynamicTest> told(Process process) {
        var lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8)).lines();
        var each = lines.map(JSON::readTree).map(BrowserTest::path);
        var end =
                Stream.of(
                        dynamicTest(
                                "every path was gone",
                                () -> assertThat(process.waitFor()).isZero()));
        return Stream.concat(each, end);
    }

    private static DynamicTest path(JsonNode line) {
        return dynamicTest(
                line.path("path").asString(),
                () -> assertThat(line.path("failed").asString("")).isEmpty());
    }

    @AfterAll
    void close() throws IOException {
        if (node != null) node.destroy();
        if (season != null) season.close();
    }
}
