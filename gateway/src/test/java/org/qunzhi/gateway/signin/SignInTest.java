package org.qunzhi.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunzhi.gateway.Gateway;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** With a provider that misbehaves on demand. With real ones: SignInConformance in standalone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest {
    static final String STANDING = "/api/plan/standing";
    final FakeProvider provider = new FakeProvider();
    final FakeServices services = new FakeServices();
    final int port = freePort();
    final ConfigurableApplicationContext gateway = run(port, "--qunzhi.session.refresh-ahead=60s");
    Browser browser = new Browser(port);

    SignInTest() throws IOException, JOSEException {}

    ConfigurableApplicationContext run(int port, String... more) {
        var settings =
                Stream.of(
                        "--server.port=" + port,
                        "--qunzhi.public-url=http://localhost:" + port,
                        "--qunzhi.plan-uri=" + services.address(),
                        "--qunzhi.audit-uri=" + services.address(),
                        "--qunzhi.issuer=" + provider.address(),
                        "--qunzhi.sign-in.client-id=qunzhi-gateway",
                        "--qunzhi.sign-in.client-secret=secret",
                        "--qunzhi.sign-in.authorization-uri=" + provider.address() + "/authorize",
                        "--qunzhi.sign-in.token-uri=" + provider.address() + "/token",
                        "--qunzhi.sign-in.jwk-set-uri=" + provider.address() + "/jwks",
                        "--qunzhi.sign-in.end-session-uri=" + provider.address() + "/end");
        return Gateway.application()
                .run(Stream.concat(settings, Stream.of(more)).toArray(String[]::new));
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @BeforeEach
    void nobodyIsSignedIn() {
        provider.is(FakeProvider.Mood.WELL);
        services.arrived.clear();
        services.roles = List.of("SECRETARY", "CHAIR");
        browser = new Browser(port);
    }

    @AfterAll
    void stop() {
        gateway.close();
        services.close();
        provider.close();
    }

    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    JsonNode session() {
        return json(browser.get("/session").body());
    }

    @Test
    void everybody_may_ask_who_is_signed_in() {
        assertThat(session().path("signedIn").asBoolean(true)).isFalse();
        assertThat(session().path("now").asString("")).endsWith("Z");
        assertThat(browser.cookie("QZSESSION")).as("visitors have no session").isEmpty();
    }

    @Test
    void who_signed_in_is_known_and_no_token_reaches_the_browser() {
        var page = browser.signIn();
        assertThat(page.uri().getPath()).isEqualTo("/session");
        assertThat(session().path("person").asString("")).isEqualTo(FakeProvider.PERSON);
        assertThat(session().path("name").asString("")).isEqualTo("示范省质协秘书");
        assertThat(page.body() + page.headers().map()).doesNotContain("access-", "refresh-", "eyJ");
    }

    @Test
    void the_session_of_whoever_signed_in_is_another_than_before() {
        browser.get("/oauth2/authorization/qunzhi");
        var before = browser.cookie("QZSESSION").orElseThrow();
        browser.signIn();
        assertThat(browser.cookie("QZSESSION")).get().isNotEqualTo(before);
        var thief = new Browser(port);
        var said = thief.get("/session", "Cookie", "QZSESSION=" + before);
        assertThat(json(said.body()).path("signedIn").asBoolean(true)).isFalse();
    }

    @Test
    void the_cookie_is_kept_from_scripts_and_other_sites() {
        var set = browser.get("/oauth2/authorization/qunzhi").headers().allValues("Set-Cookie");
        assertThat(set)
                .filteredOn(cookie -> cookie.startsWith("QZSESSION="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
    }

    @Test
    void behind_https_the_cookies_are_for_https_alone() throws IOException {
        int other = freePort();
        try (var behindProxy =
                Gateway.application()
                        .run(
                                "--server.port=" + other,
                                "--qunzhi.public-url=https://quality.example",
                                "--qunzhi.issuer=" + provider.address(),
                                "--qunzhi.sign-in.client-id=qunzhi-gateway",
                                "--qunzhi.sign-in.client-secret=secret",
                                "--qunzhi.sign-in.authorization-uri=https://id.example/auth",
                                "--qunzhi.sign-in.token-uri=https://id.example/token",
                                "--qunzhi.sign-in.jwk-set-uri=https://id.example/jwks",
                                "--qunzhi.sign-in.end-session-uri=https://id.example/end")) {
            assertThat(behindProxy.isActive()).isTrue();
            var answer = new Browser(other).get("/oauth2/authorization/qunzhi?led-here=1&next=/x");
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .filteredOn(cookie -> cookie.startsWith("QZSESSION="))
                    .singleElement()
                    .asString()
                    .contains("Secure");
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .contains("redirect_uri=https://quality.example/login/oauth2/code/qunzhi")
                    .contains("code_challenge_method=S256");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        }
    }

    List<Integer> together(int calls, Callable<Integer> call)
            throws InterruptedException, ExecutionException {
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = all.invokeAll(IntStream.range(0, calls).mapToObj(_ -> call).toList());
            var statuses = new java.util.ArrayList<Integer>();
            for (Future<Integer> answer : answers) statuses.add(answer.get());
            return statuses;
        }
    }

    @Test
    void twelve_calls_at_the_end_of_a_token_are_all_answered() throws Exception {
        int other = freePort();
        // Every token is at its end when it comes, so each call refreshes with the one before.
        try (var soon = run(other, "--qunzhi.session.refresh-ahead=300s")) {
            assertThat(soon.isActive()).isTrue();
            var page = new Browser(other);
            page.signIn();
            int before = provider.refreshed();
            assertThat(together(12, () -> page.get(STANDING).statusCode())).containsOnly(200);
            assertThat(provider.refreshed() - before).isEqualTo(12);
            assertThat(json(page.get("/session").body()).path("signedIn").asBoolean()).isTrue();
        }
    }

    @Test
    void twelve_calls_before_the_end_refresh_nothing() throws Exception {
        browser.signIn();
        int before = provider.refreshed();
        assertThat(together(12, () -> browser.get(STANDING).statusCode())).containsOnly(200);
        assertThat(provider.refreshed()).isEqualTo(before);
    }

    @Test
    void a_provider_that_takes_the_token_back_ends_the_session_and_one_that_is_away_does_not()
            throws Exception {
        int other = freePort();
        try (var soon = run(other, "--qunzhi.session.refresh-ahead=300s")) {
            assertThat(soon.isActive()).isTrue();
            var page = new Browser(other);
            page.signIn();

            provider.is(FakeProvider.Mood.FAILS);
            var away = page.get(STANDING);
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.body()).contains("sign-in-unavailable");
            provider.is(FakeProvider.Mood.WELL);
            assertThat(page.get(STANDING).statusCode()).isEqualTo(200);

            provider.is(FakeProvider.Mood.FORGETS);
            assertThat(together(12, () -> page.get(STANDING).statusCode())).containsOnly(401);
            provider.is(FakeProvider.Mood.WELL);
            assertThat(page.get(STANDING).statusCode()).isEqualTo(401);
            assertThat(json(page.get("/session").body()).path("signedIn").asBoolean(true))
                    .isFalse();
        }
    }

    @Test
    void a_provider_that_keeps_silent_holds_nobody_for_ever() throws IOException {
        int other = freePort();
        try (var soon =
                run(other, "--qunzhi.session.refresh-ahead=300s", "--qunzhi.sign-in.patience=3s")) {
            assertThat(soon.isActive()).isTrue();
            var page = new Browser(other);
            page.signIn();
            provider.is(FakeProvider.Mood.KEEPS_SILENT);
            assertThat(page.get(STANDING).statusCode()).isEqualTo(503);
            provider.is(FakeProvider.Mood.WELL);
            assertThat(page.get(STANDING).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void an_issuer_that_does_not_answer_is_asked_again_at_the_next_sign_in() throws IOException {
        int other = freePort();
        try (var without =
                Gateway.application()
                        .run(
                                "--server.port=" + other,
                                "--qunzhi.public-url=http://localhost:" + other,
                                "--qunzhi.issuer=http://127.0.0.1:" + freePort(),
                                "--qunzhi.sign-in.client-id=qunzhi-gateway",
                                "--qunzhi.sign-in.client-secret=secret")) {
            assertThat(without.isActive()).as("it starts before its provider").isTrue();
            var page = new Browser(other).signIn();
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("暂时无法登录");
        }
    }

    @Test
    void who_is_not_signed_in_is_told_so_whatever_they_send() {
        assertThat(browser.get(STANDING).statusCode()).isEqualTo(401);
        assertThat(browser.get(STANDING).headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer");
        assertThat(browser.forge("POST", "/api/plan/x", "{}").body()).contains("token-missing");
        assertThat(browser.write("PUT", "/session/acting", "{}").statusCode()).isEqualTo(401);
        assertThat(services.arrived).isEmpty();
    }

    @Test
    void a_write_that_may_be_forged_reaches_no_service() {
        browser.signIn();
        services.arrived.clear();
        for (var path : List.of("/api/plan/x", "/logout", "/session/acting")) {
            var method = path.endsWith("acting") ? "PUT" : "POST";
            var forged = browser.forge(method, path, "{}");
            assertThat(forged.statusCode()).isEqualTo(403);
            assertThat(forged.body()).contains("forgery-suspected");
        }
        assertThat(browser.forge("POST", "/api/plan/x", "{}", "X-XSRF-TOKEN", "x").statusCode())
                .isEqualTo(403);
        assertThat(services.arrived).isEmpty();
        assertThat(browser.write("POST", "/api/plan/x", "{}").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer junk", "bearer junk", "BEARER junk"})
    void a_junk_token_beside_a_session_is_taken_as_it_is(String junk) {
        browser.signIn();
        var said = browser.forge("POST", "/api/plan/x", "{}", "Authorization", junk);
        assertThat(said.statusCode()).isEqualTo(401);
        assertThat(services.last().getFirst("Authorization")).isEqualTo(junk);
        assertThat(services.last().getFirst("Cookie")).isNull();
    }

    @Test
    void another_kind_of_authorization_does_not_open_the_door() {
        browser.signIn();
        var said = browser.forge("POST", "/api/plan/x", "{}", "Authorization", "Basic junk");
        assertThat(said.statusCode()).isEqualTo(403);
    }

    @Test
    void no_cookie_reaches_a_service_and_none_of_its_addresses_a_browser() {
        browser.signIn();
        var said = browser.get(STANDING);
        assertThat(services.last().getFirst("Authorization")).startsWith("Bearer access-");
        assertThat(services.last().getFirst("Cookie")).isNull();
        assertThat(said.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        // What is for everybody is asked by nobody in particular.
        browser.get("/api/audit/public/checkpoint");
        assertThat(services.last().getFirst("Authorization")).isNull();
        assertThat(services.last().getFirst("Cookie")).isNull();
    }

    @Test
    void who_has_several_appointments_chooses_and_the_choice_goes_with_every_call() {
        browser.signIn();
        assertThat(session().path("actsFor").isNull()).isTrue();
        assertThat(session().path("may").valueStream().map(JsonNode::asString))
                .contains("own-circle")
                .doesNotContain("manage-rounds");
        assertThat(session().path("waysToAct").path(0).path("role").asString(""))
                .isEqualTo("secretary");
        browser.get(STANDING);
        assertThat(services.last().getFirst("Qunzhi-On-Behalf-Of")).isNull();

        assertThat(choose("\"" + FakeServices.SECRETARY + "\"")).isEqualTo(204);
        assertThat(session().path("actsFor").asString("")).isEqualTo(FakeServices.SECRETARY);
        assertThat(session().path("may").valueStream().map(JsonNode::asString))
                .contains("manage-rounds");
        browser.get(STANDING);
        assertThat(services.last().getFirst("Qunzhi-On-Behalf-Of"))
                .isEqualTo(FakeServices.SECRETARY);
        browser.get(STANDING, "Qunzhi-On-Behalf-Of", FakeServices.CHAIR);
        assertThat(services.last().getFirst("Qunzhi-On-Behalf-Of")).isEqualTo(FakeServices.CHAIR);
        assertThat(actsFor("Qunzhi-On-Behalf-Of", FakeServices.CHAIR))
                .as("of two tabs each is told what it may")
                .isEqualTo(FakeServices.CHAIR);
        assertThat(actsFor("Qunzhi-On-Behalf-Of", "somebody-elses"))
                .isEqualTo(FakeServices.SECRETARY);

        assertThat(choose("null")).isEqualTo(204);
        browser.get(STANDING);
        assertThat(services.last().getFirst("Qunzhi-On-Behalf-Of")).isNull();
    }

    int choose(String appointment) {
        return browser.write("PUT", "/session/acting", "{\"appointment\":" + appointment + "}")
                .statusCode();
    }

    private String actsFor(String... headers) {
        return json(browser.get("/session", headers).body()).path("actsFor").asString("");
    }

    @Test
    void nobody_chooses_what_is_not_theirs_and_an_ended_appointment_is_forgotten() {
        browser.signIn();
        assertThat(choose("\"somebody-elses\"")).isEqualTo(403);
        assertThat(choose("[]")).isEqualTo(400);
        assertThat(browser.write("PUT", "/session/acting", "{}").statusCode()).isEqualTo(400);
        assertThat(choose("\"" + FakeServices.CHAIR + "\"")).isEqualTo(204);
        services.roles = List.of("SECRETARY");
        assertThat(session().path("actsFor").asString(""))
                .as("the only one is acted by without a choice")
                .isEqualTo(FakeServices.SECRETARY);
        services.roles = List.of("SECRETARY", "CHAIR");
        assertThat(session().path("actsFor").isNull()).isTrue();
    }

    @Test
    void signing_out_ends_the_session_here_and_leads_to_the_providers_end() {
        browser.signIn();
        var cookie = browser.cookie("QZSESSION").orElseThrow();
        var said = browser.write("POST", "/logout", "");
        assertThat(said.statusCode()).isEqualTo(200);
        assertThat(json(said.body()).path("next").asString(""))
                .startsWith(provider.address() + "/end?id_token_hint=eyJ")
                .endsWith("post_logout_redirect_uri=http://localhost:" + port + "/signed-out");
        assertThat(session().path("signedIn").asBoolean(true)).isFalse();
        var thief = new Browser(port).get(STANDING, "Cookie", "QZSESSION=" + cookie);
        assertThat(thief.statusCode()).isEqualTo(401);
        assertThat(json(browser.write("POST", "/logout", "").body()).path("next").asString(""))
                .isEqualTo("/signed-out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/%5Cevil.example", "https://evil.example", "/%09/x"})
    void signing_in_leads_nowhere_else(String next) {
        browser.get("/oauth2/authorization/qunzhi");
        var page = browser.open("/oauth2/authorization/qunzhi?next=" + next);
        assertThat(page.uri().getAuthority()).isEqualTo("localhost:" + port);
        assertThat(page.uri().getPath()).isEqualTo("/home");
    }

    @Test
    void who_came_by_another_name_signs_in_under_the_public_one() {
        var said =
                browser.get("http://127.0.0.1:" + port + "/oauth2/authorization/qunzhi?next=/plan");
        assertThat(said.headers().firstValue("Location"))
                .hasValue(
                        "http://localhost:"
                                + port
                                + "/oauth2/authorization/qunzhi?led-here=1&next=%2Fplan");
    }

    @Test
    void three_tabs_that_go_to_sign_in_together_all_come_back() {
        var begun =
                IntStream.range(0, 3)
                        .mapToObj(i -> browser.get("/oauth2/authorization/qunzhi?next=/tab" + i))
                        .map(answer -> answer.headers().firstValue("Location").orElseThrow())
                        .toList();
        for (int i = 0; i < begun.size(); i++)
            assertThat(browser.open(begun.get(i)).uri().getPath()).isEqualTo("/tab" + i);
    }

    @ParameterizedTest
    @CsvSource({
        "DENIES, zh-CN, 403, 登录未获准许",
        "DENIES, en, 403, Sign-in denied",
        "FAILS, zh-CN, 503, 暂时无法登录",
        "FAILS, en, 503, Sign-in is not available now"
    })
    void what_goes_wrong_at_the_provider_is_a_page_to_read(
            FakeProvider.Mood mood, String language, int status, String title) {
        provider.is(mood);
        var callback =
                browser.get("/oauth2/authorization/qunzhi?next=/plan")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        var back = browser.get(callback).headers().firstValue("Location").orElseThrow();
        var page = browser.get(back, "Accept", "text/html", "Accept-Language", language);
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body())
                .contains("<h1>" + title + "</h1>", "lang=\"" + language + "\"", "next=%2Fplan");
        assertThat(
                        browser.get(back, "Accept-Language", language)
                                .headers()
                                .firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }

    @Test
    void an_answer_that_nobody_asked_for_signs_nobody_in() {
        var page = browser.open("/login/oauth2/code/qunzhi?code=code-1&state=invented");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("登录未完成").doesNotContain("invented");
        assertThat(session().path("signedIn").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/session", STANDING, "/assets/x.js", "/schemas/x", "/signed-out"})
    void every_answer_tells_the_browser_what_it_may_do(String path) {
        var headers = browser.get(path).headers();
        assertThat(headers.allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .contains("form-action 'self' " + provider.address())
                .doesNotContain("script-src", "unsafe-eval");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("same-origin");
    }
}
