package org.qunzhi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Deny by default: who has no part in something does not learn that it is there. */
@ExtendWith(OnThePlayedSeason.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {
    private static final String MY_SCORINGS = "/api/review/my-scorings";
    private static final String OUTSIDER = "visitor";
    private final PlayedSeason season;
    private final Unfinished unfinished;

    AccessTest(PlayedSeason season, Unfinished unfinished) {
        this.season = season;
        this.unfinished = unfinished;
    }

    /** Somebody who asks for what is another's. */
    record Asked(String who, String path) {
        @Override
        public String toString() {
            return who + " asks for " + path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27,}", "…");
        }
    }

    Stream<Asked> thingsOfOthers() {
        var plan = "/api/plan/annual-plans/" + unfinished.plan();
        var circle = "/api/registration/circles/" + unfinished.circle();
        var topic =
                "/api/registration/topics/"
                        + season.items("c01-leader", "/api/registration/topics")
                                .get(0)
                                .path("topic")
                                .asString();
        var round = "/api/review/rounds/" + unfinished.round();
        var person = "/api/plan/persons/" + season.door.person("c01-leader");
        var entries = season.items("e1-promoter", "/api/award/entries");
        var entry = "/api/award/entries/" + entries.get(0).path("entry").asString();
        return Stream.concat(
                Stream.of(plan, circle, topic, round, entry, person)
                        .flatMap(
                                path ->
                                        Stream.of(OUTSIDER, "e2-promoter")
                                                .map(who -> new Asked(who, path))),
                Stream.of(
                        new Asked("prov-secretary", plan),
                        new Asked("prov-secretary", circle),
                        new Asked("prov-secretary", topic),
                        new Asked("city-secretary", round),
                        new Asked("x4-expert", round),
                        new Asked("c04-leader", circle),
                        new Asked("e1-promoter", round)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("thingsOfOthers")
    void what_is_not_theirs_answers_as_what_is_not_there(Asked asked) {
        var theirs = season.caller.get(asked.path(), season.door.token(asked.who()));
        var nowhere =
                asked.path().substring(0, asked.path().lastIndexOf('/') + 1) + "no-such-thing";
        var nothing = season.caller.get(nowhere, season.door.token(asked.who()));
        assertThat(theirs.status()).isEqualTo(404);
        assertThat(theirs.type()).startsWith("application/problem+json");
        assertThat(theirs.json().path("code")).isEqualTo(nothing.json().path("code"));
        assertThat(theirs.json().propertyNames()).isEqualTo(nothing.json().propertyNames());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/api/plan/annual-plans?year=2027",
                "/api/plan/appointments",
                "/api/plan/memberships",
                "/api/plan/persons",
                "/api/plan/erasures",
                "/api/plan/organizations",
                "/api/registration/circles",
                "/api/registration/topics",
                "/api/review/rounds",
                MY_SCORINGS,
                "/api/award/entries",
                "/api/award/award-lists"
            })
    void somebody_without_an_appointment_sees_empty_lists_and_no_counts(String path) {
        var said = season.caller.get(path, season.door.token(OUTSIDER));
        assertThat(said.status()).isEqualTo(200);
        assertThat(said.json().path("items").size()).isZero();
        assertThat(said.json().path("total").asLong()).isZero();
        assertThat(said.json().path("counts")).allMatch(count -> count.asLong() == 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "registration", "review", "award", "audit"})
    void nothing_waits_for_somebody_without_an_appointment(String service) {
        var said = season.caller.get("/api/" + service + "/waiting", season.door.token(OUTSIDER));
        assertThat(said.status()).isEqualTo(200);
        assertThat(said.json().path("items").size()).isZero();
    }

    /** Neither counts nor order nor an export tells more than the items. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/plan/annual-plans",
                "/api/plan/appointments",
                "/api/plan/persons",
                "/api/registration/circles",
                "/api/registration/topics",
                "/api/award/entries"
            })
    void a_promoter_counts_what_the_own_enterprise_has_and_nothing_of_another(String path) {
        var first = season.caller.get(path + "?limit=200", season.door.token("e1-promoter")).json();
        var second =
                season.caller.get(path + "?limit=200", season.door.token("e2-promoter")).json();
        assertThat(first.path("total").asLong()).isPositive().isEqualTo(first.path("items").size());
        assertThat(second.path("total").asLong()).isEqualTo(second.path("items").size());
        assertThat(first.path("items").valueStream())
                .doesNotContainAnyElementsOf(second.path("items"));
        var one = first.path("items").get(0);
        for (var filter : new String[] {"organization", "circle", "person", "q"}) {
            var value = one.path(filter.equals("q") ? "title" : filter).asString("");
            if (value.isEmpty()) continue;
            var asked =
                    path + "?" + filter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
            var said = season.caller.get(asked, season.door.token("e2-promoter"));
            if (said.status() == 200) assertThat(said.json().path("total").asLong()).isZero();
        }
        var rows = season.caller.get(path + ".csv", season.door.token("e2-promoter")).text();
        assertThat(rows.lines().count()).isEqualTo(second.path("items").size() + 1L);
    }

    @Test
    void what_waits_for_an_expert_is_their_own_and_says_nothing_of_other_sheets() {
        var waiting = season.door.get("x4-expert", "/api/review/waiting").body();
        assertThat(waiting.path("items").valueStream())
                .isNotEmpty()
                .allSatisfy(
                        one -> {
                            assertThat(one.path("kind").asString()).isEqualTo("score-entry");
                            assertThat(one.path("due").asString()).isNotEmpty();
                        });
        assertThat(waiting.has("now")).isTrue();
        var round = "/api/review/rounds/" + unfinished.round() + "/entries";
        for (var who : new String[] {"x4-expert", OUTSIDER, "city-secretary"})
            assertThat(season.caller.get(round, season.door.token(who)).status()).isEqualTo(404);
        assertThat(season.caller.get(round, season.door.token("prov-secretary")).text())
                .contains("sheetsFrom")
                .doesNotContain(Unfinished.REMARK, "\"points\"", "2345");
    }

    @Test
    void a_promoter_lists_the_entries_of_the_own_enterprise_alone() {
        var entries = season.items("e2-promoter", "/api/award/entries");
        assertThat(entries.valueStream())
                .hasSize(4)
                .allSatisfy(
                        entry ->
                                assertThat(entry.path("organizationName").asString())
                                        .isEqualTo("首钢长钢（演示）"));
    }

    @Test
    void before_the_reveal_the_author_alone_sees_the_sheet() {
        assertThat(season.door.get(Unfinished.AUTHOR, MY_SCORINGS).body().toString())
                .contains(Unfinished.REMARK);
        for (var who :
                new String[] {
                    "x1-expert",
                    "x4-expert",
                    "prov-secretary",
                    "prov-chair",
                    "prov-decision",
                    "auditor",
                    "e1-promoter",
                    "c01-leader",
                    OUTSIDER
                })
            assertThat(season.door.get(who, MY_SCORINGS).body().toString())
                    .as(who)
                    .doesNotContain(Unfinished.REMARK);
    }

    @Test
    void secretary_and_chair_see_who_has_scored_and_nothing_of_what() {
        for (var who : new String[] {"prov-secretary", "prov-chair"}) {
            var said =
                    season.caller.get(
                            "/api/review/rounds/" + unfinished.round(), season.door.token(who));
            assertThat(said.status()).isEqualTo(200);
            assertThat(said.text())
                    .contains("\"sheets\":1")
                    .doesNotContain(Unfinished.REMARK, "\"points\"", "\"total\"", "2345");
        }
    }

    @Test
    void before_the_reveal_there_is_no_ranking() {
        var said =
                season.caller.get(
                        "/api/review/public/rounds/" + unfinished.round() + "/ranking", "");
        assertThat(said.status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "as {0}")
    @ValueSource(strings = {"", OUTSIDER, "prov-secretary", "auditor"})
    void no_export_discloses_a_sealed_sheet(String who) throws IOException {
        season.awaitLog();
        var token = who.isEmpty() ? "" : season.door.token(who);
        var bundle =
                season.caller.download(
                        "/api/audit/public/bundle",
                        token,
                        season.downloads.resolve("as-" + who + ".zip"));
        try (var zip = new ZipFile(bundle.toFile())) {
            var text =
                    new String(
                            zip.getInputStream(zip.getEntry("events.jsonl")).readAllBytes(),
                            StandardCharsets.UTF_8);
            var disclosed =
                    text.lines()
                            .flatMap(
                                    line ->
                                            JsonMapper.shared()
                                                    .readTree(line)
                                                    .path("disclosures")
                                                    .valueStream())
                            .map(one -> Base64.getUrlDecoder().decode(one.asString()))
                            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                            .toList();
            assertThat(disclosed)
                    .isNotEmpty()
                    .noneMatch(one -> one.contains(Unfinished.REMARK))
                    .noneMatch(one -> one.contains("\"theme\":1500") && one.contains("2345"));
        }
        assertThat(season.caller.get("/api/review/public/record", token).text())
                .doesNotContain(Unfinished.REMARK);
    }
}
