package org.qunzhi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunzhi.platform.web.TestIssuer;
import org.qunzhi.standalone.Caller.Said;
import tools.jackson.databind.json.JsonMapper;

/** What no rule admits is answered with a stable code in two languages, and nothing is written. */
@ExtendWith(OnThePlayedSeason.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CIRCLES = "/api/registration/circles";
    private static final String PLANS = "/api/plan/annual-plans";
    private static final String KEY = "Idempotency-Key";

    /** Where a refusal that is about a field stands. */
    private static final Map<String, String> FIELDS =
            Map.of(
                    "circle.unknown-organization", "/organization",
                    "organization.unknown-organization", "/association",
                    "circle.wrong-size", "/members",
                    "scoring.sheet-faults", "/points/theme");

    private final PlayedSeason season;
    private final Unfinished unfinished;

    BadInputTest(PlayedSeason season, Unfinished unfinished) {
        this.season = season;
        this.unfinished = unfinished;
    }

    /** A request that is to be refused, and how. */
    record Bad(String sentence, String token, String path, String body, int status, String code) {
        @Override
        public String toString() {
            return sentence;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"againstTheRules", "unreadable", "byNobodyWeKnow"})
    void it_is_refused_in_the_readers_language_and_nothing_is_written(Bad bad) {
        var before = season.caller.positions();
        var chinese = post(bad, Map.of());
        var english = post(bad, Map.of("Accept-Language", "en"));
        assertProblem(chinese, bad);
        assertProblem(english, bad);
        assertThat(chinese.language()).isEqualTo("zh-CN");
        assertThat(chinese.json().path("detail").asString()).containsPattern("\\p{IsHan}");
        assertThat(english.language()).isEqualTo("en");
        assertThat(english.json().path("detail").asString())
                .isNotBlank()
                .doesNotContainPattern("\\p{IsHan}")
                .doesNotContain("{");
        assertThat(season.caller.positions()).isEqualTo(before);
    }

    private static void assertProblem(Said said, Bad bad) {
        assertThat(said.text()).contains("\"code\":\"" + bad.code() + "\"");
        assertThat(said.status()).isEqualTo(bad.status());
        assertThat(said.type()).startsWith("application/problem+json");
        assertThat(said.json().path("status").asInt()).isEqualTo(bad.status());
        assertThat(said.json().path("type").asString())
                .isEqualTo("urn:qunzhi:problem:" + bad.code());
        assertThat(said.json().path("title").asString()).isNotBlank();
        if (FIELDS.containsKey(bad.code()))
            assertThat(said.json().path("faults").valueStream())
                    .as(said.text())
                    .allSatisfy(fault -> assertThat(fault.path("message").asString()).isNotBlank())
                    .extracting(fault -> fault.path("path").asString())
                    .containsExactly(FIELDS.get(bad.code()));
        else if (bad.status() != 400) assertThat(said.json().has("faults")).isFalse();
    }

    Stream<Bad> againstTheRules() {
        var organization = season.door.get("e1-promoter", "/api/plan/standing").body();
        var first = organization.path("waysToAct").get(0).path("organization").asString();
        return Stream.of(
                bad(
                        "a circle in an organisation that nobody knows",
                        "c01-leader",
                        CIRCLES,
                        circle("no-such-organization", 3),
                        422,
                        "circle.unknown-organization"),
                bad(
                        "an enterprise that applies to an association that nobody knows",
                        "visitor",
                        "/api/plan/organizations/applications",
                        Map.of(
                                "kind", "ENTERPRISE",
                                "level", "COMPANY",
                                "name", "无处可投的企业（演示）",
                                "association", "no-such-association",
                                "firstDecisionMaker", season.door.person("visitor")),
                        422,
                        "organization.unknown-organization"),
                bad(
                        "a circle of two members",
                        "c01-leader",
                        CIRCLES,
                        circle(first, 2),
                        422,
                        "circle.wrong-size"),
                bad(
                        "a circle of eleven members",
                        "c01-leader",
                        CIRCLES,
                        circle(first, 11),
                        422,
                        "circle.wrong-size"),
                bad(
                        "15.01 points for an item of 15",
                        "x4-expert",
                        unfinished.sheetsOf("c01-leader"),
                        Unfinished.sheet(1501),
                        422,
                        "scoring.sheet-faults"),
                bad(
                        "the approval of one's own plan",
                        "e1-decision",
                        PLANS + "/" + unfinished.plan() + "/approval",
                        Map.of(),
                        403,
                        "annual-plan.own-plan"),
                bad(
                        "an expert who scores an entry of the own enterprise",
                        "x1-expert",
                        unfinished.sheetsOf("c10-leader"),
                        Unfinished.sheet(1400),
                        403,
                        "scoring.own-enterprise"),
                bad(
                        "a second sheet of the same expert for the same entry",
                        Unfinished.AUTHOR,
                        unfinished.sheetsOf("c01-leader"),
                        Unfinished.sheet(1400),
                        409,
                        "scoring.already-scored"),
                bad(
                        "a promoter of another enterprise who approves a circle",
                        "e2-promoter",
                        CIRCLES + "/" + unfinished.circle() + "/approval",
                        Map.of("year", 2026),
                        404,
                        "circle.unknown"),
                bad(
                        "a decision-maker of another enterprise who approves a plan",
                        "e2-decision",
                        PLANS + "/" + unfinished.plan() + "/approval",
                        Map.of(),
                        404,
                        "annual-plan.unknown"));
    }

    Stream<Bad> unreadable() {
        var token = season.door.token("e2-promoter");
        var broken = "{\"year\": 2027, \"direction\": ";
        var wordy = JSON.writeValueAsString(Unfinished.plan(2027, "长".repeat(2 << 20)));
        var allAtOnce = "{\"year\": 1999, \"direction\": \"\", \"items\": [], \"more\": 1}";
        return Stream.of(
                new Bad("broken JSON", token, PLANS, broken, 400, "bad-input"),
                new Bad("no JSON at all", token, PLANS, "direction=x", 400, "bad-input"),
                new Bad("several faults at once", token, PLANS, allAtOnce, 400, "bad-input"),
                new Bad("a body of 2 MB and more", token, PLANS, wordy, 413, "body-too-large"));
    }

    Stream<Bad> byNobodyWeKnow() {
        var body = JSON.writeValueAsString(Unfinished.plan(2027, "他人的计划（演示）"));
        var sub = season.door.person("e2-promoter");
        var us = season.house().settings().door() + "/issuer";
        try (var issuer = TestIssuer.start()) {
            return Stream.of(
                    new Bad("no token", "", PLANS, body, 401, "token-missing"),
                    new Bad(
                            "a foreign issuer's token",
                            issuer.foreignToken(sub),
                            PLANS,
                            body,
                            401,
                            "token-invalid"),
                    new Bad(
                            "a token that names our issuer and is signed by another",
                            issuer.token(sub, claims -> claims.issuer(us)),
                            PLANS,
                            body,
                            401,
                            "token-invalid"),
                    new Bad("no token but a word", "word", PLANS, body, 401, "token-invalid"));
        }
    }

    @Test
    void all_faults_of_a_body_are_named_at_once() {
        var said =
                season.caller.post(
                        PLANS,
                        season.door.token("e2-promoter"),
                        "{\"year\": 1999, \"direction\": \"\", \"items\": []}",
                        Map.of());
        assertThat(said.json().path("faults").valueStream())
                .extracting(fault -> fault.path("path").asString())
                .containsExactlyInAnyOrder("/year", "/direction", "/items");
    }

    @Test
    void the_sheet_s_fault_names_the_item_and_its_range() {
        var said =
                season.caller.post(
                        unfinished.sheetsOf("c01-leader"),
                        season.door.token("x4-expert"),
                        JSON.writeValueAsString(Unfinished.sheet(1501)),
                        Map.of());
        var item = said.json().path("items").get(0).toString();
        assertThat(item).contains("theme", "1500", "1501");
    }

    @Test
    void a_key_used_again_answers_as_the_first_time_and_with_another_body_is_refused() {
        var key = Map.of(KEY, UUID.randomUUID().toString());
        var body = Unfinished.plan(2027, "只编制一次的计划（演示）");
        var first = post("e3-promoter", PLANS, body, key);
        assertThat(first.status() / 100).isEqualTo(2);
        var before = season.caller.positions();

        var again = post("e3-promoter", PLANS, body, key);
        assertThat(again).isEqualTo(first);

        var other = Unfinished.plan(2027, "另一份计划（演示）");
        var bad = bad("another body", "e3-promoter", PLANS, other, 422, "idempotency-key-reused");
        assertProblem(post(bad, key), bad);
        assertThat(season.caller.positions()).isEqualTo(before);
    }

    private Bad bad(
            String sentence, String who, String path, Object body, int status, String code) {
        var token = season.door.token(who);
        return new Bad(sentence, token, path, JSON.writeValueAsString(body), status, code);
    }

    private Said post(Bad bad, Map<String, String> headers) {
        return season.caller.post(bad.path(), bad.token(), bad.body(), headers);
    }

    private Said post(String who, String path, Object body, Map<String, String> headers) {
        return season.caller.post(
                path, season.door.token(who), JSON.writeValueAsString(body), headers);
    }

    /** The leader of circle 01 and others who work there, so that only their number is wrong. */
    private Map<String, ?> circle(String organization, int members) {
        var people = new LinkedHashSet<String>();
        people.add(season.door.person("c01-leader"));
        for (var one : season.door.get("e1-promoter", CIRCLES).body().path("items"))
            season.door
                    .get("e1-promoter", CIRCLES + "/" + one.path("circle").asString())
                    .body()
                    .path("members")
                    .forEach(person -> people.add(person.asString()));
        assertThat(people).hasSizeGreaterThanOrEqualTo(members);
        return Map.of(
                "organization",
                organization,
                "name",
                "不成立的小组（演示）",
                "leader",
                people.getFirst(),
                "members",
                people.stream().limit(members).toList());
    }
}
