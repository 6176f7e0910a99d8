package org.qunzhi.review.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.review.Season.NOON;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunzhi.authority.AuthorityConfiguration;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.plan.AppointmentEvent.Appointed;
import org.qunzhi.contracts.review.ScoringEvent;
import org.qunzhi.contracts.review.ScoringEvent.EntryUnscored;
import org.qunzhi.contracts.review.ScoringEvent.RecusalReason;
import org.qunzhi.contracts.review.ScoringEvent.ScoringEnded;
import org.qunzhi.platform.Projection;
import org.qunzhi.platform.Safekeeping;
import org.qunzhi.platform.draft.DraftConfiguration;
import org.qunzhi.platform.draft.Drafts;
import org.qunzhi.platform.web.Http;
import org.qunzhi.platform.web.TestIssuer;
import org.qunzhi.platform.web.WebOnly;
import org.qunzhi.review.Feed;
import org.qunzhi.review.Kept;
import org.qunzhi.review.SealedSeason;
import org.qunzhi.review.Season;
import org.qunzhi.review.SeatTags;
import org.qunzhi.review.Store;
import org.qunzhi.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Expert x has sealed a sheet of the first entry and not of the second; y is recused. */
@SpringBootTest(
        classes = SheetDraftsTest.Tiny.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "qunzhi.context=review")
class SheetDraftsTest {
    static final TestIssuer ISSUER = TestIssuer.start();
    static final String DRAFT = "/api/review/drafts/score-sheet/s-e2";
    static final String SEALED = "/api/review/drafts/score-sheet/" + SealedSeason.SCORING;
    static final String BODY = "{\"points\": {\"theme\": 987}, \"comment\": \"草稿评语\"}";
    @TempDir static Path folder = Path.of("");

    @WebOnly
    @Import({AuthorityConfiguration.class, Scores.class, SheetDrafts.class})
    @ImportAutoConfiguration(DraftConfiguration.class)
    static class Tiny {
        private final Kept kept = new Kept();

        @Bean(destroyMethod = "close")
        Store store() {
            return new Store(folder);
        }

        @Bean
        MongoDatabase database(Store store) {
            return store.database();
        }

        @Bean
        Clock clock() {
            return Clock.fixed(NOON, ZoneOffset.UTC);
        }

        @Bean
        Safekeeping safekeeping() {
            return kept.safekeeping();
        }

        @Bean
        Vault vault() {
            return kept.vault();
        }

        @Bean
        SeatTags tags() {
            return kept.tags();
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
    @Autowired Scores scores;
    @Autowired Drafts drafts;
    @Autowired SheetDrafts sheetDrafts;
    @Autowired Store store;

    @BeforeEach
    void season(@Autowired List<Projection> projections) throws Exception {
        for (var projection : projections) projection.reset();
        drafts.deleteAll("score-sheet", "s-e2");
        Feed.to(
                scores,
                SealedSeason.untilSealed().stream()
                        .filter(event -> !(event instanceof ScoringEnded))
                        .toList());
        var appointments = new ArrayList<Object>();
        for (var role : Role.values()) appointments.add(appointed("person-" + role.code(), role));
        appointments.add(appointed("expert-x", Role.EXPERT));
        appointments.add(appointed("expert-y", Role.EXPERT));
        for (var projection : projections) {
            if (projection != scores) Feed.to(projection, appointments);
        }
    }

    private static Appointed appointed(String person, Role role) {
        return new Appointed("a-" + person, person, "org", null, role, NOON, null);
    }

    private Http.Answer ask(String method, String person, String path) {
        return new Http(port)
                .send(
                        method,
                        path,
                        BodyPublishers.noBody(),
                        "Authorization",
                        Http.bearer(ISSUER.token(person)));
    }

    private Http.Answer begin(String person, String path) {
        return new Http(port)
                .send(
                        "PUT",
                        path,
                        BodyPublishers.ofString(BODY),
                        "Authorization",
                        Http.bearer(ISSUER.token(person)),
                        "Content-Type",
                        "application/json",
                        "If-None-Match",
                        "*");
    }

    @Test
    void an_expert_keeps_a_draft_under_their_seat_closed_with_the_round() {
        assertThat(begin("expert-x", DRAFT).status()).isEqualTo(204);
        var read = ask("GET", "expert-x", DRAFT).json().path("draft").path("value");
        assertThat(read.path("points").path("theme").asInt()).isEqualTo(987);
        assertThat(scores.of("expert-x", "org"))
                .filteredOn(MyScoring::draft)
                .extracting(MyScoring::entry)
                .containsExactly("e2");
        var line = store.lines("drafts").getFirst();
        assertThat(line)
                .contains("score-sheet/s-e2/x", "\"sealed.")
                .doesNotContain("expert-x", "987", "草稿评语");
    }

    @Test
    void nobody_else_has_or_sees_one_in_whatever_role() {
        begin("expert-x", DRAFT);
        var none = ask("GET", "nobody", "/api/review/drafts/score-sheet/s-e9").raw().body();
        var others = new ArrayList<>(List.of("expert-y", "nobody"));
        for (var role : Role.values()) others.add("person-" + role.code());
        for (var other : others) {
            for (var method : List.of("GET", "DELETE")) {
                var answer = ask(method, other, DRAFT);
                assertThat(answer.status()).as(method + " by " + other).isEqualTo(404);
                assertThat(answer.raw().body()).as(other).isEqualTo(none);
            }
            assertThat(begin(other, DRAFT).status()).as(other).isEqualTo(404);
        }
        assertThat(ask("GET", "expert-x", DRAFT).status()).isEqualTo(200);
    }

    @Test
    void who_has_handed_in_their_sheet_drafts_no_other() {
        assertThat(begin("expert-x", SEALED).status()).isEqualTo(404);
    }

    static List<ScoringEvent> ends() {
        return List.of(
                Season.sealed("s-e2", "x", 1),
                Season.recused("s-e2", "x", RecusalReason.DECLARED, "理由"),
                new ScoringEnded("s-e2", 1),
                new EntryUnscored("s-e2", "r1", "e2", Season.POLICY, List.of()));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void it_goes_when_the_sheet_is_sealed_or_none_can_be_any_more(ScoringEvent end)
            throws Exception {
        begin("expert-x", DRAFT);
        Feed.to(sheetDrafts, List.of(end));
        assertThat(store.lines("drafts")).isEmpty();
        Feed.to(sheetDrafts, List.of(end));
        Feed.to(scores, List.of(end));
        assertThat(begin("expert-x", DRAFT).status()).isEqualTo(404);
    }
}
