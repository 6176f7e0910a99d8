package org.qunzhi.review.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.platform.web.Http.bearer;
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
import org.qunzhi.authority.AuthorityConfiguration;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.plan.AppointmentEvent.Appointed;
import org.qunzhi.contracts.review.ScoringEvent;
import org.qunzhi.contracts.review.ScoringEvent.ScoringHalted;
import org.qunzhi.platform.Commands;
import org.qunzhi.platform.Projection;
import org.qunzhi.platform.Safekeeping;
import org.qunzhi.platform.draft.Drafts;
import org.qunzhi.platform.lists.ListsConfiguration;
import org.qunzhi.platform.web.Http;
import org.qunzhi.platform.web.TestIssuer;
import org.qunzhi.platform.web.WebOnly;
import org.qunzhi.review.Feed;
import org.qunzhi.review.Kept;
import org.qunzhi.review.SealedSeason;
import org.qunzhi.review.Season;
import org.qunzhi.review.SeatTags;
import org.qunzhi.review.Store;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Expert x has scored the first entry, which is halted by that sheet, and not the second, which is
 * open. Whoever else asks learns of nothing.
 */
@SpringBootTest(
        classes = ScoringHttpTest.Tiny.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "qunzhi.context=review")
class ScoringHttpTest {
    static final TestIssuer ISSUER = TestIssuer.start();
    static final String OPEN = "/api/review/scorings/s-e2";
    static final String HALTED = "/api/review/scorings/" + SealedSeason.SCORING;
    static final String REASON = "{\"reason\": \"无法解密\"}";
    @TempDir static Path folder = Path.of("");

    @WebOnly
    @ImportAutoConfiguration(ListsConfiguration.class)
    @Import({AuthorityConfiguration.class, ScoringApi.class, ActingSeats.class, Scores.class})
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
        Drafts drafts(Store store) {
            return kept.drafts(store.database());
        }

        @Bean
        SeatTags tags() {
            return kept.tags();
        }

        @Bean
        Commands commands() {
            var given = new ArrayList<ScoringEvent>();
            for (var event : SealedSeason.untilSealed()) {
                if (event instanceof ScoringEvent one && !ended(one)) given.add(one);
            }
            given.add(Season.sealed(SealedSeason.SCORING, "x", new Protected.Broken<>()));
            given.add(new ScoringHalted(SealedSeason.SCORING, "r1", List.of("sheet-x")));
            return new Deciding(given, NOON);
        }

        private static boolean ended(ScoringEvent event) {
            return event instanceof ScoringEvent.ScoringEnded;
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

    @BeforeEach
    void season(@Autowired List<Projection> projections, @Autowired Scores scores)
            throws Exception {
        for (var projection : projections) projection.reset();
        Feed.to(scores, SealedSeason.untilSealed());
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
                        bearer(ISSUER.token(person)));
    }

    private Http.Answer mine() {
        return ask("GET", "expert-x", "/api/review/my-scorings");
    }

    @Test
    void nobody_else_is_shown_a_sealed_sheet_in_whatever_role() {
        var others = new ArrayList<>(List.of("expert-y", "nobody"));
        for (var role : Role.values()) others.add("person-" + role.code());
        for (var other : others) {
            assertThat(ask("GET", other, "/api/review/my-scorings").raw().body())
                    .as(other)
                    .doesNotContain("1234", "5234", "评语", "sheet-x");
        }
    }

    @Test
    void the_author_alone_sees_their_sealed_sheet_and_its_receipt() {
        var items = mine().json().path("items");
        var own = items.path(0).path("own").isObject() ? items.path(0) : items.path(1);
        assertThat(own.path("own").path("marks").path("value").path("total").asInt())
                .isEqualTo(5234);
        var receipt = own.path("own").path("receipt");
        assertThat(receipt.path("sealed").path("marks").asString()).isEqualTo("digest-of-marks");
        assertThat(receipt.path("log").path("service").asString()).isEqualTo("review");
        var position = receipt.path("log").path("position").asString();
        assertThat(position).matches("[1-9][0-9]*");
        assertThat(receipt.path("log").path("proof").asString())
                .isEqualTo("/api/audit/public/proofs/review/" + position);
    }

    private Http.Answer post(String person, String path, String body) {
        return new Http(port)
                .post(
                        path,
                        body,
                        "Authorization",
                        bearer(ISSUER.token(person)),
                        "Content-Type",
                        "application/json");
    }

    @Test
    void secretary_and_chair_and_nobody_else_leave_out_a_sheet_that_cannot_be_opened() {
        var sheet = HALTED + "/sheets/sheet-x/exclusion";
        for (var role : Role.values()) {
            boolean may = role == Role.SECRETARY || role == Role.CHAIR;
            assertThat(post("person-" + role.code(), sheet, REASON).status())
                    .as(role.code())
                    .isEqualTo(may ? 200 : 403);
        }
        assertThat(post("expert-x", sheet, REASON).code())
                .isEqualTo("scoring.not-an-administrator");
        assertThat(post("person-chair", sheet, "{\"reason\": \" \"}").status()).isEqualTo(400);
        assertThat(post("person-chair", HALTED + "/sheets/sheet-y/exclusion", REASON).code())
                .isEqualTo("scoring.sheet-not-missing");
        assertThat(post("person-chair", OPEN + "/sheets/sheet-x/exclusion", REASON).code())
                .isEqualTo("scoring.not-halted");
        var unknown = "/api/review/scorings/s-e9/sheets/sheet-x/exclusion";
        assertThat(post("person-chair", unknown, REASON).status()).isEqualTo(404);
    }

    @Test
    void a_reveal_that_still_fails_says_which_sheets_are_missing() {
        var answer = post("person-chair", HALTED + "/reveal", "");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("scoring.sheets-missing");
        assertThat(answer.json().path("missing").path(0).asString()).isEqualTo("sheet-x");
        assertThat(post("expert-x", HALTED + "/reveal", "").status()).isEqualTo(403);
    }
}
