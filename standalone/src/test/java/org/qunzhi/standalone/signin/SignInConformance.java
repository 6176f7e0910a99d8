package org.qunzhi.standalone.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunzhi.standalone.House;
import org.qunzhi.standalone.LogFile;
import org.qunzhi.standalone.Settings;
import org.qunzhi.standalone.apart.Processes;
import org.qunzhi.standalone.issuer.Accounts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What holds with every provider. Its access tokens last as long as the gateway renews them ahead,
 * so each call finds the token at its end and refreshes with the one refresh token there is.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SignInConformance {
    static final Duration AT_ITS_END = Duration.ofSeconds(60);
    static final String STANDING = "/api/plan/standing";
    static final String DECIDES = "prov-decision";
    static final String SECRETARY = "prov-secretary";
    static final String LEAVING = "c12-leader";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private final List<Browser> browsers = new ArrayList<>();
    private @Nullable House house;
    private String association = "";

    /** The settings of a platform whose provider is the one that is tested. */
    abstract Settings settings(Settings embedded, Accounts accounts) throws Exception;

    abstract void stopProvider();

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        LogFile.set();
        System.setProperty("spring.main.banner-mode", "off");
        var embedded =
                new Settings(data, "127.0.0.1", Processes.freePort(), Optional.empty(), "qunzhi")
                        .withAccessTokensThatLast(AT_ITS_END);
        house = House.start(settings(embedded, Accounts.in(data)));
        found();
    }

    @AfterAll
    void stop() {
        browsers.forEach(Browser::close);
        if (house != null) house.close();
        stopProvider();
    }

    House house() {
        if (house == null) throw new IllegalStateException("not started");
        return house;
    }

    Browser browser() {
        var browser = new Browser(house().settings().publicUrl().uri());
        browsers.add(browser);
        return browser;
    }

    Browser signedIn(String who) {
        var browser = browser();
        var page = browser.signIn(who, house().accounts().passwordOf(who));
        assertThat(page.uri().getPath()).as(page.body()).isEqualTo("/session");
        return browser;
    }

    String person(String who) {
        return house().accounts().of(who).sub();
    }

    /** An association, whose secretary is its chair as well. */
    private void found() {
        var decides = signedIn(DECIDES);
        await(decides, STANDING, standing -> standing.path("waysToAct").size() == 1);
        for (var who : List.of(DECIDES, SECRETARY, LEAVING))
            insist(signedIn(who), "/api/plan/persons", Map.of("name", name(who)));
        for (var role : List.of("SECRETARY", "CHAIR"))
            insist(
                    decides,
                    "/api/plan/appointments",
                    Map.of("person", person(SECRETARY), "role", role));
        var seen =
                await(decides, "/api/plan/public/organizations", o -> o.path("items").size() > 0);
        association = seen.path("items").path(0).path("id").asString();
    }

    private String name(String who) {
        var name = house().accounts().of(who).name();
        return name == null ? who : name;
    }

    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    /** What one service decided reaches another's answers by its events. */
    static JsonNode await(Browser browser, String path, Predicate<JsonNode> seen) {
        var answer =
                Awaitility.await(path)
                        .atMost(PATIENCE)
                        .until(
                                () -> browser.get(path),
                                said -> said.statusCode() == 200 && seen.test(json(said.body())));
        return json(answer.body());
    }

    static JsonNode insist(Browser browser, String path, Map<String, ?> body) {
        var answer =
                Awaitility.await(path)
                        .atMost(PATIENCE)
                        .until(
                                () -> browser.write("POST", path, body),
                                said -> said.statusCode() / 100 == 2);
        return json(answer.body());
    }

    @Test
    void who_signs_in_is_the_person_of_the_account_and_no_token_reaches_the_browser() {
        var browser = signedIn(SECRETARY);
        var session = browser.session();
        assertThat(session.path("signedIn").asBoolean()).isTrue();
        assertThat(session.path("person").asString("")).isEqualTo(person(SECRETARY));
        assertThat(session.path("name").asString("")).isEqualTo(name(SECRETARY));
        assertThat(json(browser.get(STANDING).body()).path("person").asString(""))
                .isEqualTo(person(SECRETARY));
        var ours = browser.get("/session");
        assertThat(ours.body() + ours.headers().map() + browser.cookie("QZSESSION"))
                .doesNotContain("eyJ");
    }

    @Test
    void a_wrong_password_signs_nobody_in() {
        var browser = browser();
        var page = browser.signIn(SECRETARY, "wrong");
        assertThat(Browser.asksForPassword(page)).isTrue();
        assertThat(browser.session().path("signedIn").asBoolean(true)).isFalse();
    }

    @Test
    void the_session_after_signing_in_is_another_than_before() {
        var browser = browser();
        var form = browser.toSignIn();
        var before = browser.cookie("QZSESSION").orElseThrow();
        browser.fill(form, SECRETARY, house().accounts().passwordOf(SECRETARY));
        assertThat(browser.session().path("signedIn").asBoolean()).isTrue();
        assertThat(browser.cookie("QZSESSION")).get().isNotEqualTo(before);
        var thief = browser().get(STANDING, "Cookie", "QZSESSION=" + before);
        assertThat(thief.statusCode()).isEqualTo(401);
    }

    @Test
    void twelve_calls_at_the_end_of_a_token_are_all_answered() throws Exception {
        var browser = signedIn(SECRETARY);
        Callable<Integer> call = () -> browser.get(STANDING).statusCode();
        var statuses = new HashSet<Integer>();
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> said :
                    all.invokeAll(IntStream.range(0, 12).mapToObj(_ -> call).toList()))
                statuses.add(said.get());
        }
        assertThat(statuses).containsExactly(200);
        assertThat(browser.session().path("signedIn").asBoolean()).isTrue();
    }

    @Test
    void a_write_needs_what_a_page_of_ours_sends_and_a_junk_token_is_no_way_around() {
        var browser = signedIn(SECRETARY);
        var body = Map.of("name", "伪造（演示）");
        var forged = browser.forge("POST", "/api/plan/persons", body);
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("forgery-suspected");
        var junk = browser.forge("POST", "/api/plan/persons", body, "Authorization", "Bearer junk");
        assertThat(junk.statusCode()).isEqualTo(401);
        assertThat(junk.body()).contains("token-invalid");
        assertThat(junk.headers().allValues("WWW-Authenticate")).containsExactly("Bearer");
    }

    @Test
    void after_signing_out_somebody_else_signs_in_at_the_same_browser() {
        var browser = signedIn(SECRETARY);
        // A refresh in between: the provider is to be asked with the ID token that it knows last.
        assertThat(browser.get(STANDING).statusCode()).isEqualTo(200);
        var out = browser.signOut();
        assertThat(out.uri().getPath()).isEqualTo("/signed-out");
        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(browser.session().path("signedIn").asBoolean(true)).isFalse();
        assertThat(browser.get(STANDING).statusCode()).isEqualTo(401);

        var form = browser.toSignIn();
        assertThat(Browser.asksForPassword(form)).as("nobody is signed in silently").isTrue();
        browser.fill(form, DECIDES, house().accounts().passwordOf(DECIDES));
        assertThat(browser.session().path("person").asString("")).isEqualTo(person(DECIDES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/x", "/%5Cevil.example", "https://evil.example/"})
    void signing_in_leads_nowhere_else(String next) {
        var browser = browser();
        var form = browser.open("/oauth2/authorization/qunzhi?next=" + next);
        var page = browser.fill(form, SECRETARY, house().accounts().passwordOf(SECRETARY));
        assertThat(page.uri().resolve("/")).isEqualTo(door("/"));
        assertThat(page.uri().getPath()).isEqualTo("/home");
    }

    private java.net.URI door(String path) {
        return house().settings().publicUrl().uri().resolve(path);
    }

    @Test
    void who_has_several_appointments_chooses_and_the_choice_stands_in_the_event() {
        var browser = signedIn(SECRETARY);
        var session = await(browser, "/session", found -> found.path("waysToAct").size() == 2);
        assertThat(session.path("actsFor").isNull()).isTrue();
        var applied =
                insist(
                        signedIn(LEAVING),
                        "/api/plan/organizations/applications",
                        Map.of(
                                "kind", "ENTERPRISE",
                                "level", "COMPANY",
                                "name", "示范企业（演示）",
                                "association", association,
                                "firstDecisionMaker", person(LEAVING)));
        var confirmation =
                "/api/plan/organizations/" + applied.path("id").asString() + "/confirmation";

        assertThat(browser.write("POST", confirmation, Map.of()).body())
                .contains("on-behalf-of-needed");
        choose(browser, appointment(session, "chair"));
        assertThat(browser.write("POST", confirmation, Map.of()).statusCode()).isNotEqualTo(200);
        var secretary = appointment(session, "secretary");
        choose(browser, secretary);
        assertThat(browser.session().path("actsFor").asString("")).isEqualTo(secretary);
        assertThat(browser.session().path("may").toString()).contains("confirm-organization");
        insist(browser, confirmation, Map.of());
        assertThat(authorities("organization-confirmed"))
                .anyMatch(authority -> authority.startsWith(secretary + "@"));
    }

    private static String appointment(JsonNode session, String role) {
        return session.path("waysToAct")
                .valueStream()
                .filter(way -> way.path("role").asString().equals(role))
                .findFirst()
                .orElseThrow()
                .path("appointment")
                .asString();
    }

    private static void choose(Browser browser, String appointment) {
        var said = browser.write("PUT", "/session/acting", Map.of("appointment", appointment));
        assertThat(said.statusCode()).isEqualTo(204);
    }

    /** As plan-service has stored them, by which authority events of that name were decided. */
    private List<String> authorities(String name) {
        try (var client = MongoClients.create(house().store())) {
            var all = new ArrayList<String>();
            for (var commit : client.getDatabase("qunzhi-plan").getCollection("commits").find()) {
                var stored = json(commit.toJson());
                if (stored.toString().contains(name))
                    stored.findValues("authority").forEach(one -> all.add(one.asString("")));
            }
            return all;
        }
    }

    @Test
    void whose_account_is_removed_is_signed_out_and_signs_in_no_more() {
        var password = house().accounts().passwordOf(LEAVING);
        var leaving = signedIn(LEAVING);
        var decides = signedIn(DECIDES);
        var erasure =
                insist(leaving, "/api/plan/erasures", Map.of("organization", association))
                        .path("id")
                        .asString();
        insist(decides, "/api/plan/erasures/" + erasure + "/approval", Map.of());
        await(
                decides,
                "/api/plan/erasures/" + erasure,
                seen -> seen.path("account").asString("").equals("REMOVED"));
        assertThat(leaving.get(STANDING).statusCode()).isEqualTo(401);
        assertThat(leaving.session().path("signedIn").asBoolean(true)).isFalse();
        assertThat(Browser.asksForPassword(browser().signIn(LEAVING, password))).isTrue();
    }
}
