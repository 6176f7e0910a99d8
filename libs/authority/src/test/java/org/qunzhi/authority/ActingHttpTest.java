package org.qunzhi.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.platform.web.Http.bearer;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.plan.AppointmentEvent.Appointed;
import org.qunzhi.contracts.plan.OrganizationEvent.Kind;
import org.qunzhi.contracts.plan.OrganizationEvent.Level;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationFounded;
import org.qunzhi.embedded.EmbeddedMongo;
import org.qunzhi.platform.web.Http;
import org.qunzhi.platform.web.TestIssuer;
import org.qunzhi.platform.web.WebOnly;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(
        classes = ActingHttpTest.Tiny.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "qunzhi.context=tiny")
class ActingHttpTest {
    static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    static final TestIssuer ISSUER = TestIssuer.start();
    @TempDir static Path folder = Path.of("");

    @WebOnly
    @Import({AuthorityConfiguration.class, Api.class})
    static class Tiny {
        @Bean(destroyMethod = "close")
        EmbeddedMongo store() {
            return EmbeddedMongo.start(folder, 0);
        }

        @Bean(destroyMethod = "close")
        MongoClient client(EmbeddedMongo store) {
            return MongoClients.create(store.uri());
        }

        @Bean
        MongoDatabase database(MongoClient client) {
            return client.getDatabase("qunzhi-test-" + UUID.randomUUID());
        }

        @Bean
        Clock clock() {
            return Clock.fixed(NOON, ZoneOffset.UTC);
        }
    }

    @RestController
    static class Api {
        @GetMapping("/api/tiny/acting")
        Map<String, String> acting(Acting acting) {
            return Map.of("person", acting.person(), "authority", acting.authority());
        }

        @GetMapping("/api/tiny/self")
        Map<String, String> self(@ActingSelf Acting acting) {
            return Map.of("person", acting.person(), "authority", acting.authority());
        }

        @GetMapping("/api/tiny/public/bundle")
        Map<String, String> bundle(@Nullable Acting acting) {
            return Map.of("authority", acting == null ? "nobody" : acting.authority());
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
    Http http = new Http(0);

    @BeforeEach
    void season(@Autowired AppointmentsCopy copy) {
        http = new Http(port);
        copy.reset();
        copy.on(new OrganizationFounded("prov", Kind.ASSOCIATION, Level.PROVINCE, "省协会", "d"));
        copy.on(appointed("a1", "li", Role.EXPERT), 0);
        copy.on(appointed("b1", "wang", Role.SECRETARY), 0);
        copy.on(appointed("b2", "wang", Role.CHAIR), 0);
    }

    static Appointed appointed(String id, String person, Role role) {
        return new Appointed(id, person, "prov", null, role, NOON, null);
    }

    Http.Answer ask(String path, String person, String... headers) {
        var all = new String[headers.length + 2];
        all[0] = "Authorization";
        all[1] = bearer(ISSUER.token(person));
        System.arraycopy(headers, 0, all, 2, headers.length);
        return http.get(path, all);
    }

    static String authority(Http.Answer answer) {
        return answer.json().path("authority").asString();
    }

    @Test
    void who_has_one_appointment_acts_by_it() {
        assertThat(authority(ask("/api/tiny/acting", "li"))).isEqualTo("a1@0");
    }

    @Test
    void who_has_none_acts_for_themselves() {
        assertThat(authority(ask("/api/tiny/acting", "zhao"))).isEqualTo("self");
    }

    @Test
    void who_has_several_must_say_which() {
        var unsaid = ask("/api/tiny/acting", "wang");
        assertThat(unsaid.status()).isEqualTo(400);
        assertThat(unsaid.code()).isEqualTo("on-behalf-of-needed");
        assertThat(unsaid.json().path("detail").asString()).contains("/api/tiny/standing");
        assertThat(unsaid.raw().body()).doesNotContain("b1", "b2");
        assertThat(authority(ask("/api/tiny/acting", "wang", "Qunzhi-On-Behalf-Of", "b2")))
                .isEqualTo("b2@0");
    }

    @Test
    void nobody_acts_by_the_appointment_of_another() {
        for (var wanted : new String[] {"b1", "a", "a1@0", "none", ""}) {
            var answer = ask("/api/tiny/acting", "li", "Qunzhi-On-Behalf-Of", wanted);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("no-such-appointment");
        }
    }

    @Test
    void an_act_for_oneself_needs_no_choice() {
        assertThat(authority(ask("/api/tiny/self", "wang"))).isEqualTo("self");
    }

    @Test
    void without_a_token_nobody_acts() {
        assertThat(http.get("/api/tiny/acting").code()).isEqualTo("token-missing");
        assertThat(authority(http.get("/api/tiny/public/bundle"))).isEqualTo("nobody");
    }

    @Test
    void in_public_one_may_act_but_need_not_choose() {
        assertThat(authority(ask("/api/tiny/public/bundle", "li"))).isEqualTo("a1@0");
        assertThat(authority(ask("/api/tiny/public/bundle", "wang"))).isEqualTo("self");
        assertThat(authority(ask("/api/tiny/public/bundle", "wang", "Qunzhi-On-Behalf-Of", "b1")))
                .isEqualTo("b1@0");
    }

    @Test
    void everybody_may_ask_by_what_they_act() {
        var ways = ask("/api/tiny/standing", "wang").json();
        assertThat(ways.path("person").asString()).isEqualTo("wang");
        assertThat(ways.path("waysToAct").size()).isEqualTo(2);
        var first = ways.path("waysToAct").path(0);
        assertThat(first.path("appointment").asString()).isEqualTo("b1");
        assertThat(first.path("organization").asString()).isEqualTo("prov");
        assertThat(first.path("organizationName").asString()).isEqualTo("省协会");
        assertThat(first.path("role").asString()).isEqualTo("SECRETARY");
        assertThat(ask("/api/tiny/standing", "zhao").json().path("waysToAct").size()).isZero();
        assertThat(http.get("/api/tiny/standing").status()).isEqualTo(401);
    }
}
