package org.qunzhi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunzhi.standalone.Caller.Said;
import org.qunzhi.standalone.scan.ByteScan;
import tools.jackson.databind.json.JsonMapper;

/** Before the reveal (开封) no door shows anybody a sealed sheet or a draft but who wrote it. */
@ExtendWith(OnThePlayedSeason.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BeforeTheRevealTest {
    private final PlayedSeason season;
    private final Unfinished unfinished;
    private final Planted planted;
    private final ByteScan scan;

    BeforeTheRevealTest(PlayedSeason season, Unfinished unfinished, Planted planted) {
        this.season = season;
        this.unfinished = unfinished;
        this.planted = planted;
        this.scan = new ByteScan(planted.sealed());
    }

    @ParameterizedTest(name = "as {0}")
    @ValueSource(
            strings = {
                "",
                "visitor",
                "x1-expert",
                "x4-expert",
                "prov-secretary",
                "prov-chair",
                "prov-decision",
                "city-secretary",
                "city-decision",
                "auditor",
                "e4-promoter",
                "e4-decision",
                "c10-leader"
            })
    void no_door_shows_it_to(String who) {
        season.awaitLog();
        var token = who.isEmpty() ? "" : season.door.token(who);
        assertThat(doors())
                .hasSizeGreaterThan(40)
                .allSatisfy(
                        path ->
                                assertThat(scan.in(path, season.caller.everything(path, token)))
                                        .as(path)
                                        .isEmpty());
    }

    @Test
    void its_author_is_shown_it_and_the_receipt() {
        var token = season.door.token(Planted.SCORES);
        var mine = "/api/review/my-scorings";
        assertThat(scan.in(mine, season.caller.everything(mine, token)))
                .extracting(ByteScan.Found::needle)
                .contains(planted.comment(), "theme=" + planted.marks().get("theme"));
        var own =
                season.items(Planted.SCORES, mine)
                        .valueStream()
                        .map(one -> one.path("own"))
                        .filter(
                                one ->
                                        one.path("comment")
                                                .path("value")
                                                .asString("")
                                                .equals(planted.comment()))
                        .findFirst()
                        .orElseThrow();
        assertThat(own.path("receipt").path("sealed").propertyNames()).contains("marks", "comment");
    }

    @Test
    void a_draft_is_shown_to_who_saved_it() {
        var said = draft(Planted.DRAFTS);
        assertThat(said.status()).isEqualTo(200);
        assertThat(scan.in("draft", said.text().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .extracting(ByteScan.Found::needle)
                .contains(planted.draftComment(), "theme=" + planted.drafted().get("theme"));
    }

    @ParameterizedTest(name = "as {0}")
    @ValueSource(strings = {Planted.SCORES, "prov-chair", "auditor", "visitor"})
    void another_s_draft_answers_as_none_at_all(String who) {
        var none =
                season.caller.get(
                        "/api/review/drafts/score-sheet/no-such-scoring", season.door.token(who));
        assertThat(draft(who)).isEqualTo(none).extracting(Said::status).isEqualTo(404);
    }

    /** Nor does a refused save show anybody what is there but who saved it. */
    @ParameterizedTest(name = "as {0}")
    @ValueSource(strings = {Planted.SCORES, "x1-expert", "prov-secretary", "auditor", "visitor"})
    void a_save_at_another_s_draft_is_told_nothing(String who) {
        var token = season.door.token(who);
        var said =
                season.caller.put(
                        unfinished.draftOf(Planted.LEADER),
                        token,
                        "{}",
                        Map.of("If-Match", "\"1\""));
        assertThat(said.status()).isIn(404, 409);
        assertThat(scan.in("save", said.text().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEmpty();
    }

    /** A faulty sheet is answered with its faults, not with the comment beside them. */
    @Test
    void a_refusal_repeats_no_comment() {
        var sheet = new HashMap<String, Object>(Unfinished.sheet(1501));
        sheet.put("comment", planted.comment());
        var said =
                season.caller.post(
                        unfinished.sheetsOf("c01-leader"),
                        season.door.token("x4-expert"),
                        JsonMapper.shared().writeValueAsString(sheet),
                        Map.of());
        assertThat(said.status()).isEqualTo(422);
        assertThat(said.text()).doesNotContain(planted.comment());
    }

    private Said draft(String who) {
        return season.caller.get(unfinished.draftOf(Planted.LEADER), season.door.token(who));
    }

    private List<String> doors() {
        var scoring = unfinished.scoringOf(Planted.LEADER);
        var id = scoring.substring(scoring.lastIndexOf('/') + 1);
        var sheets =
                Map.of(
                        "round",
                        unfinished.round(),
                        "scoring",
                        id,
                        "kind",
                        "score-sheet",
                        "target",
                        id);
        return Stream.concat(Mapped.gets().stream(), Mapped.described().stream())
                .flatMap(path -> Mapped.filled(path, all(path, sheets)))
                .distinct()
                .toList();
    }

    /** Elsewhere too something that is there is asked for. */
    private Map<String, String> all(String path, Map<String, String> sheets) {
        var values = new HashMap<>(sheets);
        values.put("contest", season.contest);
        values.put("service", "review");
        values.put("position", "1");
        values.put("type", "org.qunzhi.review.score-sheet-sealed.v1");
        Stream.of("persons", "circles", "annual-plans")
                .filter(path::contains)
                .forEach(kind -> values.put("id", idOf(kind)));
        return values;
    }

    private String idOf(String kind) {
        return switch (kind) {
            case "persons" -> season.door.person(Planted.SCORES);
            case "circles" -> unfinished.circle();
            default -> unfinished.plan();
        };
    }
}
