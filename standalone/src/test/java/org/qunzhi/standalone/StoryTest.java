package org.qunzhi.standalone;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunzhi.auditor.Auditor;
import org.qunzhi.auditor.drill.Forgery;
import org.qunzhi.standalone.PlayedSeason.Audit;
import org.qunzhi.standalone.season.Demonstration;
import org.qunzhi.standalone.season.Tour;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One season from plan to award to public proof, as {@code ./qunzhi demo} plays it. */
@ExtendWith(OnThePlayedSeason.class)
class StoryTest {
    private static final int CIRCLES = 12;
    private static final int WHOLE_SCORE = 100_00;
    private static final Pattern WITHHELD = Pattern.compile("parts of (\\d+) events");
    private final PlayedSeason season;

    StoryTest(PlayedSeason season) {
        this.season = season;
    }

    @Test
    void twelve_circles_are_ranked_and_the_tiers_are_cut_as_announced() {
        var ranking = ranking();
        assertThat(ranking).hasSize(CIRCLES);
        // 15 % + 35 % + 30 % of twelve, rounded half up: after 2, 6 and 10 of them.
        var expected =
                ranking.stream()
                        .filter(one -> one.path("rank").asInt() <= 10)
                        .map(one -> one.path("entry").asString() + " " + tier(one))
                        .toList();
        var awards = awards();
        assertThat(awards.path("state").asString()).isEqualTo("conferred");
        assertThat(awards.path("items").valueStream())
                .extracting(one -> one.path("entry").asString() + " " + one.path("tier").asString())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String tier(JsonNode ranked) {
        int rank = ranked.path("rank").asInt();
        return rank <= 2 ? "first" : rank <= 6 ? "second" : "third";
    }

    @Test
    void the_award_list_stands_in_the_order_of_ranks_with_scores_of_a_hundred_at_most() {
        var items = awards().path("items").valueStream().toList();
        assertThat(items).extracting(one -> one.path("rank").asInt()).isSorted();
        assertThat(items.getFirst().path("rank").asInt()).isEqualTo(1);
        assertThat(items)
                .extracting(one -> -one.path("score").asInt())
                .isSorted()
                .allMatch(score -> score < 0 && score >= -WHOLE_SCORE);
        assertThat(items)
                .allSatisfy(
                        one -> {
                            assertThat(one.path("circleName").asString()).isNotBlank();
                            assertThat(one.path("topicTitle").asString()).isNotBlank();
                            assertThat(one.path("organizationName").asString()).contains("演示");
                        });
    }

    @Test
    void two_experts_are_recused_for_the_one_entry_of_their_own_employer() {
        var round =
                season.door
                        .get(Unfinished.SECRETARY, "/api/review/rounds/" + season.round())
                        .body();
        var recused =
                round.path("entries")
                        .valueStream()
                        .filter(entry -> !entry.path("recused").isEmpty())
                        .toList();
        assertThat(recused)
                .extracting(entry -> entry.path("organizationName").asString())
                .containsExactlyInAnyOrder("马钢汽运公司（演示）", "国网泰州供电公司（演示）");
        var experts = new ArrayList<String>();
        for (var entry : recused) {
            assertThat(entry.path("recused")).hasSize(1);
            var seat = entry.path("recused").get(0).path("seat").asString();
            round.path("seats")
                    .valueStream()
                    .filter(one -> one.path("seat").asString().equals(seat))
                    .forEach(one -> experts.add(one.path("expert").path("value").asString()));
        }
        assertThat(experts)
                .containsExactlyInAnyOrder(
                        season.door.person("x1-expert"), season.door.person("x2-expert"));
    }

    @Test
    void the_ranking_names_the_sheets_it_used_and_dropped_and_leaves_none_out() {
        var sheets = new ArrayList<Integer>();
        for (var place : ranking()) {
            var used = texts(place.path("used"));
            var dropped = texts(place.path("dropped"));
            var all =
                    place.path("sheets")
                            .valueStream()
                            .map(sheet -> sheet.path("sheetId").asString())
                            .collect(toSet());
            sheets.add(all.size());
            assertThat(dropped).hasSize(2);
            assertThat(texts(place.path("excluded"))).isEmpty();
            assertThat(Stream.concat(used.stream(), dropped.stream()))
                    .containsExactlyInAnyOrderElementsOf(all);
            assertThat(place.path("score").asInt()).isEqualTo(mean(place, Set.copyOf(used)));
        }
        assertThat(sheets.stream().filter(number -> number == 7)).hasSize(10);
        assertThat(sheets.stream().filter(number -> number == 6)).hasSize(2);
    }

    /** Rounded half up. */
    private static int mean(JsonNode place, Set<String> used) {
        int sum =
                place.path("sheets")
                        .valueStream()
                        .filter(sheet -> used.contains(sheet.path("sheetId").asString()))
                        .mapToInt(sheet -> sheet.path("total").asInt())
                        .sum();
        return (2 * sum + used.size()) / (2 * used.size());
    }

    @Test
    void a_plan_that_was_returned_is_revised_and_approved() throws IOException {
        var plans = season.items("e1-promoter", "/api/plan/annual-plans?year=2026");
        assertThat(plans).hasSize(1);
        assertThat(plans.get(0).path("status").asString()).isEqualTo("APPROVED");
        assertThat(plans.get(0).path("direction").asString()).contains("质量损失");
        assertThat(types()).contains("org.qunzhi.plan.plan-returned.v1");
    }

    @ParameterizedTest(name = "enterprise {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void every_enterprise_numbers_its_circles_from_one_without_a_gap(int enterprise) {
        var promoter = "e" + enterprise + "-promoter";
        var circles = season.items(promoter, "/api/registration/circles");
        var numbers =
                circles.valueStream()
                        .flatMap(circle -> circle.path("registrations").valueStream())
                        .filter(year -> year.path("state").asString().equals("REGISTERED"))
                        .map(year -> year.path("number").asString())
                        .sorted();
        assertThat(numbers)
                .isNotEmpty()
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, circles.size())
                                .mapToObj("2026-QC-%04d"::formatted)
                                .toList());
    }

    @Test
    void the_auditor_verifies_the_running_platform_and_says_what_it_was_not_shown() {
        season.awaitLog();
        var audit = season.audit();
        assertThat(audit.said())
                .contains("verified: ")
                .contains("演示数据")
                .contains("the key came from the server itself")
                .contains("Not disclosed to you");
        assertThat(audit.status()).isEqualTo(Auditor.VERIFIED);
    }

    @Test
    void an_appointed_auditor_is_shown_more_than_the_public() {
        season.awaitLog();
        var audit = season.auditAs("auditor");
        assertThat(audit.said()).contains("verified: ");
        assertThat(audit.status()).isEqualTo(Auditor.VERIFIED);
        assertThat(withheld(audit)).isLessThan(withheld(season.audit()));
    }

    private static int withheld(Audit audit) {
        return WITHHELD.matcher(audit.said())
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();
    }

    @Test
    void a_changed_score_is_found_at_its_entry() throws IOException {
        season.awaitLog();
        var forged = season.downloads.resolve("score.zip");
        long index = Forgery.of(bundle("score-of.zip")).scoreChanged(forged);
        found(Audit.of("verify", forged.toString(), "--lang", "en"), index);
    }

    @Test
    void a_changed_rank_under_the_true_key_is_found_at_its_entry() throws IOException {
        season.awaitLog();
        var key = season.platform.logKey();
        var forged = season.downloads.resolve("rank.zip");
        long index = Forgery.of(bundle("rank-of.zip")).rankChanged(forged, key);
        var vkey = key.verifierKey().format();
        found(Audit.of("verify", forged.toString(), "--lang", "en", "--key", vkey), index);
    }

    private static void found(Audit audit, long index) {
        assertThat(audit.said()).contains("First fault: entry " + index + ":");
        assertThat(audit.status()).isEqualTo(Auditor.WRONG);
    }

    @Test
    void played_again_the_demonstration_shows_the_same_season_and_says_it_is_made_up()
            throws IOException {
        season.awaitLog();
        var shown = new ByteArrayOutputStream();
        new Demonstration(
                        season.platform,
                        new PrintStream(shown, true, StandardCharsets.UTF_8),
                        Clock.systemUTC())
                .play();
        var text = shown.toString(StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("playing the season").contains("获奖名单（演示数据，虚构）");
        assertThat(text).contains("人物、日期、评分与获奖等级均为虚构");
        for (var award : awards().path("items"))
            assertThat(text).contains(award.path("topicTitle").asString());
        assertThat(text)
                .contains("删除前 before: 示范小组12组长 · +86 100 0001 1201")
                .contains("删除后 after : （已删除 erased） · （已删除 erased）")
                .contains("主密钥 master key")
                .contains("已被拒绝 refused")
                .doesNotContain("not rotated");
        for (var stop : Tour.load().stops())
            assertThat(text).contains(stop.path(), stop.shows(), stop.inEnglish());
        assertThat(text.strip()).endsWith("Open: " + season.platform.publicUrl());
        for (var file : List.of("bundle.zip", "forged-score.zip", "forged-rank.zip"))
            assertThat(
                            manifest(season.folder().resolve("demonstration/" + file))
                                    .path("notice")
                                    .asString())
                    .contains("虚构", "made up");
    }

    @Test
    void the_contest_and_the_files_it_is_played_from_say_they_are_a_demonstration()
            throws IOException {
        var contest = season.door.get("", "/api/award/public/contests/" + season.contest).body();
        assertThat(contest.path("name").asString()).contains("演示");
        for (var file : List.of("season.yaml", "accounts.yaml"))
            try (var text = StoryTest.class.getResourceAsStream("/demonstration/" + file)) {
                assertThat(text).isNotNull();
                assertThat(new String(text.readAllBytes(), StandardCharsets.UTF_8)).contains("虚构");
            }
    }

    private List<JsonNode> ranking() {
        return season.door
                .get("", "/api/review/public/rounds/" + season.round() + "/ranking")
                .body()
                .path("entries")
                .valueStream()
                .toList();
    }

    private JsonNode awards() {
        return season.door
                .get("", "/api/award/public/contests/" + season.contest + "/awards")
                .body();
    }

    private Path bundle(String name) {
        return season.caller.download(
                "/api/audit/public/bundle", "", season.downloads.resolve(name));
    }

    private static JsonNode manifest(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return JsonMapper.shared()
                    .readTree(zip.getInputStream(zip.getEntry("manifest.json")).readAllBytes());
        }
    }

    private Set<String> types() throws IOException {
        season.awaitLog();
        try (var zip = new ZipFile(bundle("types-of.zip").toFile())) {
            var entries =
                    new String(
                            zip.getInputStream(zip.getEntry("entries.jsonl")).readAllBytes(),
                            StandardCharsets.UTF_8);
            return entries.lines()
                    .map(line -> JsonMapper.shared().readTree(line).path("type").asString())
                    .collect(toSet());
        }
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
