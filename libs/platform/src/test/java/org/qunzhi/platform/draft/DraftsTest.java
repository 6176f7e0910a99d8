package org.qunzhi.platform.draft;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.platform.web.Http.bearer;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunzhi.platform.Safekeeping;
import org.qunzhi.platform.TestStore;
import org.qunzhi.platform.TurnedClock;
import org.qunzhi.platform.store.VaultSafekeeping;
import org.qunzhi.platform.web.Http;
import org.qunzhi.platform.web.TestIssuer;
import org.qunzhi.platform.web.WebOnly;
import org.qunzhi.vault.Closing;
import org.qunzhi.vault.Owner;
import org.qunzhi.vault.VaultInMemory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Li and Wang may keep notes; everybody's lie under their own name, Li's under a pseudonym. */
@SpringBootTest(
        classes = DraftsTest.Tiny.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"qunzhi.context=tiny", "qunzhi.drafts.lifetime=90d"})
@ExtendWith(OutputCaptureExtension.class)
class DraftsTest {
    static final TestIssuer ISSUER = TestIssuer.start();
    static final String NOTE = "/api/tiny/drafts/note/n-1";
    static final String FIRST = "{\"points\": {\"effect\": 7351}, \"comment\": \"钟离的草稿\"}";
    static final String SECOND = "{\"half\": [1, null, \"filled";
    static final String HALF_FILLED = "{\"half\": [1, null, \"\"], \"day\": \"2026-02-3\"}";
    @TempDir static Path folder = Path.of("");

    @WebOnly
    @ImportAutoConfiguration(DraftConfiguration.class)
    static class Tiny {
        @Bean(destroyMethod = "close")
        TestStore store() {
            return new TestStore(folder);
        }

        @Bean
        MongoDatabase database(TestStore store) {
            return store.database();
        }

        @Bean
        TurnedClock clock() {
            return new TurnedClock(Instant.parse("2026-03-01T04:00:00Z"));
        }

        @Bean
        VaultInMemory vault() {
            return new VaultInMemory("kept-tiny");
        }

        @Bean
        Safekeeping safekeeping(VaultInMemory vault) {
            return new VaultSafekeeping(vault, new Closing(new SecureRandom()));
        }

        @Bean
        DraftKind notes() {
            return new Notes();
        }
    }

    static final class Notes implements DraftKind {
        @Override
        public String code() {
            return "note";
        }

        @Override
        public int most() {
            return 3;
        }

        @Override
        public Optional<DraftPlace> place(String person, String target) {
            if (!List.of("li", "wang").contains(person)) return Optional.empty();
            var keeper = person.equals("li") ? "seat-7" : person;
            var owner = new Owner("kept-tiny", keeper + "|house");
            return Optional.of(new DraftPlace(code(), target, keeper, "house", owner));
        }
    }

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry settings) {
        ISSUER.register(settings);
    }

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    @LocalServerPort int port;
    @Autowired Drafts drafts;
    @Autowired MongoDatabase database;
    @Autowired TurnedClock clock;
    @Autowired VaultInMemory vault;

    @BeforeEach
    void empty() {
        database.getCollection("drafts").deleteMany(new Document());
    }

    private Http.Answer ask(String method, String person, String path, String... headers) {
        var all = new ArrayList<>(List.of("Authorization", bearer(ISSUER.token(person))));
        all.addAll(List.of(headers));
        return new Http(port)
                .send(method, path, BodyPublishers.noBody(), all.toArray(String[]::new));
    }

    private Http.Answer put(String person, String path, String body, String... headers) {
        var all = new ArrayList<>(List.of("Authorization", bearer(ISSUER.token(person))));
        all.addAll(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return new Http(port)
                .send("PUT", path, BodyPublishers.ofString(body), all.toArray(String[]::new));
    }

    private Http.Answer begin(String person, String path, String body) {
        return put(person, path, body, "If-None-Match", "*");
    }

    @Test
    void somebody_keeps_reads_goes_on_with_and_drops_a_draft() {
        assertThat(ask("GET", "li", NOTE).status()).isEqualTo(204);
        var begun = begin("li", NOTE, FIRST);
        assertThat(begun.status()).isEqualTo(204);
        var read = ask("GET", "li", NOTE);
        assertThat(read.header("ETag")).isEqualTo(begun.header("ETag"));
        assertThat("\"" + read.json().path("version").asLong() + "\"")
                .isEqualTo(begun.header("ETag"));
        var now = clock.instant();
        assertThat(read.json().path("savedAt").asString()).isEqualTo(now.toString());
        assertThat(read.json().path("expiresAt").asString())
                .isEqualTo(now.plus(Duration.ofDays(90)).toString());
        assertThat(draft(read).path("points").path("effect").asInt()).isEqualTo(7351);
        assertThat(draft(read).path("comment").asString()).isEqualTo("钟离的草稿");
        assertThat(read.header("Cache-Control")).contains("no-store");

        var next = put("li", NOTE, HALF_FILLED, "If-Match", begun.header("ETag"));
        assertThat(next.status()).isEqualTo(204);
        assertThat(draft(ask("GET", "li", NOTE)).toString())
                .isEqualTo("{\"half\":[1,null,\"\"],\"day\":\"2026-02-3\"}");

        assertThat(ask("DELETE", "li", NOTE).status()).isEqualTo(204);
        assertThat(ask("DELETE", "li", NOTE).status()).isEqualTo(404);
        assertThat(ask("GET", "li", NOTE).status()).isEqualTo(204);
    }

    private static tools.jackson.databind.JsonNode draft(Http.Answer read) {
        assertThat(read.json().path("draft").path("state").asString()).isEqualTo("clear");
        return read.json().path("draft").path("value");
    }

    @Test
    void a_page_that_has_not_seen_the_other_s_draft_is_shown_it() {
        var first = begin("li", NOTE, FIRST).header("ETag");
        assertThat(put("li", NOTE, HALF_FILLED, "If-Match", first).status()).isEqualTo(204);
        var current = ask("GET", "li", NOTE);

        var stale = List.of(first, "\"0\"", "1", "*", "\"x\"", "\"9999999999999999999\"");
        for (var follows : stale) {
            var answer = put("li", NOTE, FIRST, "If-Match", follows);
            assertThat(answer.status()).as(follows).isEqualTo(409);
            assertThat(answer.code()).isEqualTo("changed-meanwhile");
            assertThat(answer.json().path("current")).isEqualTo(current.json());
        }
        var again = begin("li", NOTE, FIRST);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("current")).isEqualTo(current.json());
        assertThat(ask("GET", "li", NOTE).json()).isEqualTo(current.json());
    }

    @Test
    void a_version_of_a_draft_that_is_gone_follows_no_new_one() {
        var first = begin("li", NOTE, FIRST).header("ETag");
        ask("DELETE", "li", NOTE);
        var gone = put("li", NOTE, FIRST, "If-Match", first);
        assertThat(gone.status()).isEqualTo(409);
        assertThat(gone.json().has("current")).isFalse();
        clock.turn(Duration.ofSeconds(1));
        begin("li", NOTE, HALF_FILLED);
        assertThat(put("li", NOTE, FIRST, "If-Match", first).status()).isEqualTo(409);
    }

    @Test
    void a_save_says_what_it_follows() {
        assertThat(put("li", NOTE, FIRST).status()).isEqualTo(428);
        var both = put("li", NOTE, FIRST, "If-Match", "\"1\"", "If-None-Match", "*");
        assertThat(both.code()).isEqualTo("precondition-needed");
        assertThat(ask("GET", "li", NOTE).status()).isEqualTo(204);
    }

    @Test
    void nobody_else_reads_drops_or_touches_it_or_learns_that_it_is_there() {
        begin("li", NOTE, FIRST);
        for (var other : List.of("wang", "auditor", "seat-7")) {
            var none = ask("GET", other, "/api/tiny/drafts/note/n-2");
            var read = ask("GET", other, NOTE);
            assertThat(read.status()).as(other).isEqualTo(none.status());
            assertThat(read.raw().body()).isEqualTo(none.raw().body());
            assertThat(ask("DELETE", other, NOTE).status()).as(other).isEqualTo(404);
        }
        var version = ask("GET", "li", NOTE).header("ETag");
        assertThat(put("auditor", NOTE, FIRST, "If-Match", version).status()).isEqualTo(404);
        var wang = put("wang", NOTE, HALF_FILLED, "If-Match", version);
        assertThat(wang.status()).isEqualTo(409);
        assertThat(wang.raw().body()).doesNotContain("7351", "钟离");
        assertThat(begin("wang", NOTE, HALF_FILLED).status()).isEqualTo(204);
        assertThat(draft(ask("GET", "li", NOTE)).path("comment").asString()).isEqualTo("钟离的草稿");
        assertThat(new Http(port).get(NOTE).code()).isEqualTo("token-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"memo/n-1", "note/n%201", "note/%E9%92%9F", "note/..%2Fn"})
    void what_no_feature_declares_is_not_there(String place) {
        var path = "/api/tiny/drafts/" + place;
        assertThat(ask("GET", "li", path).status()).isIn(400, 404);
        assertThat(begin("li", path, FIRST).status()).isIn(400, 404);
    }

    @Test
    void broken_text_and_too_much_of_it_are_refused_and_change_nothing() {
        var broken = begin("li", NOTE, SECOND);
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.json().path("faults").path(0).path("code").asString())
                .isEqualTo("broken-json");
        assertThat(broken.raw().body()).doesNotContain("filled");
        assertThat(begin("li", NOTE, "{} {}").status()).isEqualTo(400);
        assertThat(begin("li", NOTE, "").status()).isEqualTo(400);
        var most = "\"" + "x".repeat(DraftApi.MOST_BYTES - 2) + "\"";
        var larger = begin("li", NOTE, most + " ");
        assertThat(larger.status()).isEqualTo(413);
        assertThat(larger.json().path("limit").asInt()).isEqualTo(65_536);
        assertThat(ask("GET", "li", NOTE).status()).isEqualTo(204);
        assertThat(begin("li", NOTE, most).status()).isEqualTo(204);
    }

    @Test
    void there_is_a_bound_for_each_person_and_kind() {
        for (int i = 1; i <= 3; i++) begin("li", "/api/tiny/drafts/note/n-" + i, FIRST);
        var fourth = begin("li", "/api/tiny/drafts/note/n-4", FIRST);
        assertThat(fourth.status()).isEqualTo(409);
        assertThat(fourth.code()).isEqualTo("too-many-drafts");
        assertThat(begin("li", NOTE, FIRST).code()).isEqualTo("changed-meanwhile");
        assertThat(begin("wang", "/api/tiny/drafts/note/n-4", FIRST).status()).isEqualTo(204);
        ask("DELETE", "li", NOTE);
        assertThat(begin("li", "/api/tiny/drafts/note/n-4", FIRST).status()).isEqualTo(204);
    }

    @Test
    void a_draft_that_nobody_goes_on_with_is_gone_after_its_time() {
        var first = begin("li", NOTE, FIRST).header("ETag");
        clock.turn(Duration.ofDays(90));
        drafts.look();
        assertThat(put("li", NOTE, FIRST, "If-Match", first).status()).isEqualTo(204);
        clock.turn(Duration.ofDays(90).plusMillis(1));
        assertThat(ask("GET", "li", NOTE).status()).isEqualTo(204);
        drafts.look();
        assertThat(database.getCollection("drafts").countDocuments()).isZero();
        begin("li", NOTE, FIRST);
        clock.turn(Duration.ofDays(91));
        assertThat(begin("li", NOTE, HALF_FILLED).status()).isEqualTo(204);
    }

    @Test
    void it_lies_closed_and_opens_at_its_own_place_alone(CapturedOutput output) {
        begin("li", NOTE, FIRST);
        begin("wang", NOTE, HALF_FILLED);
        var all = database.getCollection("drafts");
        var lines = new ArrayList<String>();
        for (var line : all.find()) lines.add(line.toJson());
        assertThat(lines.toString()).contains("seat-7").doesNotContain("7351", "钟离", "\"li\"");
        var text = Objects.requireNonNull(all.find(eq("_id", "note/n-1/seat-7")).first());
        all.updateOne(eq("_id", "note/n-1/wang"), set("draft", text.getString("draft")));

        var moved = ask("GET", "wang", NOTE);
        assertThat(moved.json().path("draft").toString()).isEqualTo("{\"state\":\"broken\"}");
        var stale = put("wang", NOTE, HALF_FILLED, "If-Match", "\"1\"");
        assertThat(stale.raw().body()).doesNotContain("7351", "钟离");
        assertThat(output.getAll()).doesNotContain("7351", "钟离的草稿");
    }

    @Test
    void it_goes_when_the_thing_was_handed_in_and_with_its_keeper() {
        begin("li", NOTE, FIRST);
        begin("wang", NOTE, FIRST);
        drafts.delete("note", "n-1", "seat-7");
        drafts.delete("note", "n-1", "seat-7");
        assertThat(ask("GET", "li", NOTE).status()).isEqualTo(204);
        drafts.deleteOf("wang", "elsewhere");
        assertThat(ask("GET", "wang", NOTE).status()).isEqualTo(200);
        drafts.deleteOf("wang", "house");
        assertThat(ask("GET", "wang", NOTE).status()).isEqualTo(204);
        begin("li", NOTE, FIRST);
        drafts.deleteAll("note", "n-1");
        assertThat(ask("GET", "li", NOTE).status()).isEqualTo(204);
    }

    /** Destroyed for this one test: its keeper is nobody of the others. */
    @Test
    void who_was_erased_keeps_none_any_more() {
        var owner = new Owner("kept-tiny", "erased|house");
        var place = new DraftPlace("note", "n-1", "erased", "house", owner);
        var outcome = drafts.begin(place, tools.jackson.databind.node.StringNode.valueOf("钟离"), 3);
        assertThat(outcome).isInstanceOf(Drafts.Outcome.Kept.class);
        vault.destroy(owner);
        assertThat(drafts.find(place).orElseThrow().draft().toString()).doesNotContain("Clear");
        org.assertj.core.api.Assertions.assertThatExceptionOfType(
                        org.qunzhi.vault.KeyDestroyed.class)
                .isThrownBy(
                        () ->
                                drafts.begin(
                                        place,
                                        tools.jackson.databind.node.StringNode.valueOf("钟离"),
                                        3));
    }
}
