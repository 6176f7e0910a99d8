package org.qunzhi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunzhi.ledger.Disclosure;
import org.qunzhi.ledger.ProofVerdict;
import org.qunzhi.ledger.ProvenEntry;
import org.qunzhi.ledger.TlogProof;
import org.qunzhi.ledger.TrustPolicy;
import org.qunzhi.standalone.Caller.Said;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an expert and a winner keep: a file that proves offline what they show with it. */
@ExtendWith(OnThePlayedSeason.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReceiptTest {
    private final PlayedSeason season;
    private final Unfinished unfinished;
    private final Planted planted;

    ReceiptTest(PlayedSeason season, Unfinished unfinished, Planted planted) {
        this.season = season;
        this.unfinished = unfinished;
        this.planted = planted;
    }

    private static String mine(String scoring, String show) {
        return "/api/review/my-scorings/" + scoring + "/proof" + show;
    }

    private String scoring() {
        var path = unfinished.scoringOf(Planted.LEADER);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private JsonNode log() {
        return season.items(Planted.SCORES, "/api/review/my-scorings")
                .valueStream()
                .filter(one -> one.path("scoring").asString("").equals(scoring()))
                .map(one -> one.path("own").path("receipt").path("log"))
                .findFirst()
                .orElseThrow();
    }

    private String proof(JsonNode log) {
        season.awaitLog();
        var said = season.caller.get(log.path("proof").asString(), "");
        assertThat(said.status()).isEqualTo(200);
        assertThat(said.type()).isEqualTo("text/plain;charset=UTF-8");
        return said.text();
    }

    private Said complete(String who, String show, String file) {
        var token = who.isEmpty() ? "" : season.door.token(who);
        return season.caller.post(mine(scoring(), show), token, file, Map.of());
    }

    /** Offline, with the log's key: the names and values that the file proves. */
    private Map<String, JsonNode> checked(String file, JsonNode log) {
        var key = season.caller.get("/api/audit/public/keys", "").text();
        var policy = ("log " + key + "quorum none\n").getBytes(StandardCharsets.UTF_8);
        var proof = TlogProof.parse(file.getBytes(StandardCharsets.UTF_8));
        var proven = ProvenEntry.parse(proof.extra().orElseThrow());
        assertThat(proof.verify(proven.leafHash(), TrustPolicy.parse(policy)))
                .isInstanceOf(ProofVerdict.Proven.class);
        var entry = JsonMapper.shared().readTree(proven.entry());
        assertThat(entry.path("service")).isEqualTo(log.path("service"));
        assertThat(entry.path("position")).isEqualTo(log.path("position"));
        var sd = entry.path("sd").valueStream().map(one -> one.asString("")).toList();
        assertThat(proven.disclosures()).extracting(Disclosure::digest).isSubsetOf(sd);
        var shown = new TreeMap<String, JsonNode>();
        for (var one : proven.disclosures()) {
            var array = JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(one.encoded()));
            shown.put(array.path(1).asString(""), array.path(2));
        }
        return shown;
    }

    @Test
    void the_author_of_a_sealed_sheet_proves_it_before_the_reveal() {
        var log = log();
        var open = checked(proof(log), log);
        assertThat(open).doesNotContainKeys("marks", "comment", "seat", "scoring", "@actor");

        var shown = checked(complete(Planted.SCORES, "", proof(log)).text(), log);
        assertThat(shown).containsKeys("seat", "scoring", "round", "sheetId", "@time");
        assertThat(shown).doesNotContainKeys("@actor", "@correlationid");
        assertThat(shown.get("comment")).hasToString('"' + planted.comment() + '"');
        var points = Objects.requireNonNull(shown.get("marks")).path("points");
        planted.marks()
                .forEach((item, given) -> assertThat(points.path(item).asInt()).isEqualTo(given));
    }

    @Test
    void the_author_shows_no_more_than_they_want() {
        var log = log();
        var shown = checked(complete(Planted.SCORES, "?show=marks,@time", proof(log)).text(), log);
        assertThat(shown).containsOnlyKeys("marks", "@time");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "x1-expert",
                "x4-expert",
                "prov-secretary",
                "prov-chair",
                "auditor",
                "visitor"
            })
    void to_anybody_else_there_is_nothing_to_complete(String who) {
        var said = complete(who, "", proof(log()));
        var nowhere =
                season.caller.post(
                        mine("no-such", ""), season.door.token(who), proof(log()), Map.of());
        assertThat(said.status()).isEqualTo(404);
        assertThat(said.text()).isEqualTo(nowhere.text());
    }

    @Test
    void nobody_completes_a_proof_without_signing_in() {
        assertThat(complete("", "", proof(log())).status()).isEqualTo(401);
    }

    @Test
    void a_proof_of_something_else_is_given_back_with_its_fault() {
        var other = season.caller.get("/api/audit/public/proofs/plan/1", "").text();
        assertThat(other).startsWith("c2sp.org/tlog-proof@v1\n");
        for (var file : List.of(other, "nonsense", "")) {
            var said = complete(Planted.SCORES, "", file);
            assertThat(said.status()).isEqualTo(400);
            assertThat(said.json().path("code").asString()).isEqualTo("bad-input");
            assertThat(said.text()).doesNotContain(planted.comment());
        }
    }

    @Test
    void every_conferred_award_has_its_proof() {
        var awards =
                season.caller
                        .get("/api/award/public/contests/" + season.contest + "/awards", "")
                        .json()
                        .path("items");
        assertThat(awards.isEmpty()).isFalse();
        for (var award : awards) {
            var log = award.path("conferred");
            var shown = checked(proof(log), log);
            assertThat(shown.get("award")).isEqualTo(award.path("award"));
            assertThat(shown.get("tier")).isEqualTo(award.path("tier"));
            assertThat(shown.get("entry")).isEqualTo(award.path("entry"));
        }
    }
}
