package org.qunzhi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.qunzhi.platform.web.Http.bearer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        classes = WebEdgeTest.Tiny.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "qunzhi.context=tiny")
@ExtendWith(OutputCaptureExtension.class)
class WebEdgeTest {
    static final TestIssuer ISSUER = TestIssuer.start();
    static final String JSON = "application/json";

    @WebOnly
    @Import(TinyApi.class)
    static class Tiny {}

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry settings) {
        ISSUER.register(settings);
    }

    @LocalServerPort int port;
    Http http = new Http(0);
    String[] li = {};

    @BeforeEach
    void client() {
        http = new Http(port);
        li = new String[] {"Authorization", bearer(ISSUER.token("li")), "Content-Type", JSON};
    }

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    String[] li(String... more) {
        var headers = java.util.Arrays.copyOf(li, li.length + more.length);
        System.arraycopy(more, 0, headers, li.length, more.length);
        return headers;
    }

    @ParameterizedTest
    @CsvSource({
        "conflict, 409, tiny.taken, 编号 A-17 已被占用。, Number A-17 is taken.",
        "invalid, 422, tiny.out-of-range, effect 的分数 1501 超出范围。,"
                + " The points 1501 for effect are out of range.",
        "forbidden, 403, tiny.not-theirs, 这不是您的。, It is not yours.",
        "gone, 404, tiny.gone, 已不存在。, It is gone."
    })
    void a_refusal_is_said_in_the_language_asked_for(
            String how, int status, String code, String chinese, String english) {
        var plain = http.post("/api/tiny/fail/" + how, "{}", li);
        var wanted = http.post("/api/tiny/fail/" + how, "{}", li("Accept-Language", "fr,en-GB"));

        assertThat(plain.status()).isEqualTo(status);
        assertThat(plain.header("Content-Type")).startsWith("application/problem+json");
        assertThat(plain.json().path("type").asString()).isEqualTo("urn:qunzhi:problem:" + code);
        assertThat(plain.json().path("status").asInt()).isEqualTo(status);
        assertThat(plain.code()).isEqualTo(code);
        assertThat(plain.json().path("detail").asString()).isEqualTo(chinese);
        assertThat(wanted.json().path("detail").asString()).isEqualTo(english);
        assertThat(wanted.header("Content-Language")).isEqualTo("en");
    }

    @Test
    void a_request_without_fields_is_heard_with_an_empty_body_and_with_none() {
        var path = "/api/tiny/fail/conflict";
        var bearer = li[1];
        var none = http.send("POST", path, BodyPublishers.noBody(), "Authorization", bearer);
        for (var answer : List.of(http.post(path, "{}", li), http.post(path, "", li), none))
            assertThat(answer.code()).isEqualTo("tiny.taken");
    }

    @Test
    void the_components_of_a_refusal_are_members_of_the_problem() {
        var problem = http.post("/api/tiny/fail/invalid", "{}", li).json();
        assertThat(problem.path("item").asString()).isEqualTo("effect");
        assertThat(problem.path("points").asInt()).isEqualTo(1501);
    }

    @Test
    void a_refusal_stands_at_the_fields_it_is_about() {
        var path = "/api/tiny/fail/invalid";
        var faults = http.post(path, "{}", li("Accept-Language", "en")).json().path("faults");
        assertThat(faults)
                .extracting(
                        fault -> fault.path("path").asString(),
                        fault -> fault.path("code").asString(),
                        fault -> fault.path("message").asString())
                .containsExactly(
                        tuple(
                                "/points",
                                "tiny.out-of-range",
                                "The points 1501 for effect are out of range."),
                        tuple("/items/0/a~1b", "max", "It must not be more than 1500."));
        assertThat(http.post("/api/tiny/fail/conflict", "{}", li).json().has("faults")).isFalse();
    }

    @Test
    void several_refusals_are_told_at_once_each_in_its_own_words() {
        var answer = http.post("/api/tiny/fail/several", "{}", li("Accept-Language", "en"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("several-rules-broken");
        assertThat(answer.json().path("detail").asString()).startsWith("Several rules are broken");
        assertThat(answer.json().path("faults"))
                .extracting(
                        fault -> fault.path("path").asString(),
                        fault -> fault.path("message").asString())
                .containsExactly(
                        tuple("/points", "The points 1 for effect are out of range."),
                        tuple("/items/0/a~1b", "It must not be more than 1500."),
                        tuple("", "Number 7 is taken."));
    }

    @Test
    void faults_in_maps_say_which_key() {
        var body =
                """
                {"name": "甲", "colour": "RED", "day": "2026-05-01", "items":
                 [{"effect": 1, "theme": 1500}], "points": {"a/b": -1, "": 1}}""";
        assertThat(http.post("/api/tiny/sheets", body, li).json().path("faults"))
                .extracting(
                        fault ->
                                fault.path("path").asString() + " " + fault.path("code").asString())
                .containsExactly("/points/ not-blank", "/points/a~1b positive-or-zero");
    }

    @ParameterizedTest
    @CsvSource({
        "clash, 409, changed-meanwhile",
        "absent, 404, not-found",
        "key, 422, idempotency-key-reused",
        "outlived, 422, idempotency-key-outlived",
        "vault, 503, service-unavailable",
        "store, 503, service-unavailable",
        "unknown, 503, outcome-unknown",
        "hidden, 404, not-found"
    })
    void what_the_store_says_becomes_a_problem(String how, int status, String code) {
        var answer = http.post("/api/tiny/fail/" + how, "{}", li);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void a_position_that_is_none_is_bad_input_and_names_its_header() {
        var answer = http.post("/api/tiny/fail/position", "{}", li("Accept-Language", "en"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo("bad-input");
        var fault = answer.json().path("faults").path(0);
        assertThat(fault.path("path").asString()).isEqualTo("/Qunzhi-At-Least");
        assertThat(fault.path("in").asString()).isEqualTo("header");
        assertThat(fault.path("code").asString()).isEqualTo("position-malformed");
        assertThat(fault.path("message").asString()).startsWith("It must be a position");
    }

    @Test
    void an_unknown_outcome_names_the_command() {
        var problem = http.post("/api/tiny/fail/unknown", "{}", li).json();
        assertThat(problem.path("commandId").asString()).isEqualTo("c1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"defect", "unrefused"})
    void a_defect_has_an_id_and_is_logged_once_without_personal_data(
            String how, CapturedOutput output) {
        var problem = http.post("/api/tiny/fail/" + how, "{}", li);
        var id = problem.json().path("id").asString("");

        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.code()).isEqualTo("defect");
        assertThat(problem.json().path("detail").asString()).contains(id);
        assertThat(output.getAll().split("Defect " + id, -1)).hasSize(2);
        assertThat(output.getAll()).doesNotContain("张三", "13800138000");
        assertThat(problem.raw().body()).doesNotContain("张三", "13800138000");
    }

    @Test
    void every_fault_of_a_body_is_named_at_once() {
        var body =
                """
                {"name": "  ", "colour": "BLUE", "items": [{"effect": "much", "theme": 1501},
                 {"theme": 1, "extra": 1}], "points": {"a/b": 1.5}, "surprise": true}""";
        var answer = http.post("/api/tiny/sheets", body, li("Accept-Language", "en"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("bad-input");
        assertThat(answer.json().path("faults"))
                .extracting(
                        fault ->
                                fault.path("path").asString() + " " + fault.path("code").asString())
                .containsExactlyInAnyOrder(
                        "/surprise unknown",
                        "/name not-blank",
                        "/colour mistyped",
                        "/day missing",
                        "/items/0/effect mistyped",
                        "/items/0/theme max",
                        "/items/1/effect missing",
                        "/items/1/extra unknown",
                        "/points/a~1b mistyped");
        assertThat(answer.json().path("faults"))
                .extracting(fault -> fault.path("message").asString())
                .contains(
                        "It has the wrong type; expected: one of RED, GREEN.",
                        "It must not be more than 1500.",
                        "It must not be blank.");
    }

    @Test
    void faults_are_said_in_chinese_on_any_machine() {
        var answer =
                http.post(
                        "/api/tiny/sheets",
                        """
                        {"name": "123456789", "colour": "RED", "day": "2026-02-30", "items": [],
                         "points": {}}""",
                        li);
        assertThat(answer.json().path("faults"))
                .extracting(fault -> fault.path("message").asString())
                .containsExactlyInAnyOrder(
                        "数量或长度须在 0 至 8 之间。",
                        "类型不对，应为日期（如 2026-05-01）。",
                        "数量或长度须在 1 至 2147483647 之间。");
    }

    @Test
    void a_sound_body_is_taken() {
        var body =
                """
                {"name": "甲", "colour": "RED", "day": "2026-05-01", "items":
                 [{"effect": 1, "theme": 1500}], "points": {"a": 1}}""";
        var answer = http.post("/api/tiny/sheets", body, li);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("name").asString()).isEqualTo("甲");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": ",
                "",
                "[]",
                "{} {}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "null",
                "\"x\""
            })
    void broken_json_is_a_fault_of_the_request(String body) {
        var answer = http.post("/api/tiny/sheets", body, li);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("bad-input");
        assertThat(answer.json().path("faults").size()).isPositive();
    }

    @Test
    void faults_of_parameters_say_which() {
        var id = UUID.randomUUID();
        assertThat(faults("/api/tiny/sheets/none?year=2026")).contains("path /id mistyped");
        assertThat(faults("/api/tiny/sheets/" + id + "?year=now")).contains("query /year mistyped");
        assertThat(faults("/api/tiny/sheets/" + id)).contains("query /year missing");
        assertThat(faults("/api/tiny/sheets/" + id + "?year=2101")).contains("query /year max");
    }

    String faults(String path) {
        var answer = http.get(path, li);
        assertThat(answer.status()).isEqualTo(400);
        var fault = answer.json().path("faults").path(0);
        return String.join(
                " ",
                fault.path("in").asString(),
                fault.path("path").asString(),
                fault.path("code").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"with blank", "", "a\tb"})
    void a_malformed_idempotency_key_is_a_fault(String key) {
        var answer = http.post("/api/tiny/fail/conflict", "{}", li("Idempotency-Key", key));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("faults").path(0).path("path").asString())
                .isEqualTo("/Idempotency-Key");
    }

    @Test
    void an_idempotency_key_has_at_most_200_characters_and_comes_once() {
        var most = "k".repeat(200);
        assertThat(key("Idempotency-Key", most)).isEqualTo(409);
        assertThat(key("Idempotency-Key", most + "k")).isEqualTo(400);
        assertThat(key("Idempotency-Key", "a", "Idempotency-Key", "b")).isEqualTo(400);
    }

    int key(String... headers) {
        return http.post("/api/tiny/fail/conflict", "{}", li(headers)).status();
    }

    @Test
    void a_body_of_more_than_a_mebibyte_is_refused_with_and_without_a_length() {
        var big = ("{\"name\":\"" + "x".repeat(2 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
        var sized = BodyPublishers.ofByteArray(big);
        var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(big));

        for (var body : new java.net.http.HttpRequest.BodyPublisher[] {sized, chunked}) {
            var answer = http.send("POST", "/api/tiny/sheets", body, li);
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.code()).isEqualTo("body-too-large");
        }
    }

    @Test
    void a_body_of_exactly_a_mebibyte_is_read() {
        var frame = "{\"name\":\"\"}";
        var body = "{\"name\":\"" + "x".repeat(BodyLimit.MOST_BYTES - frame.length()) + "\"}";
        assertThat(http.post("/api/tiny/sheets", body, li).status()).isEqualTo(400);
    }

    @Test
    void the_wrong_method_path_and_format_are_problems_too() {
        var none = BodyPublishers.noBody();
        var method = http.send("DELETE", "/api/tiny/sheets", none, li);
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.code()).isEqualTo("method-not-allowed");
        assertThat(method.header("Allow")).isEqualTo("POST");

        assertThat(http.get("/api/tiny/nowhere", li).code()).isEqualTo("not-found");

        var format = http.get("/api/tiny/who", li("Accept", "image/png"));
        assertThat(format.status()).isEqualTo(406);
        assertThat(format.code()).isEqualTo("not-acceptable");

        var type = new String[] {li[0], li[1], "Content-Type", "text/csv"};
        var media = http.post("/api/tiny/sheets", "a,b", type);
        assertThat(media.status()).isEqualTo(415);
        assertThat(media.code()).isEqualTo("unsupported-media-type");
    }

    @Test
    void without_a_token_nothing_but_the_public_part_is_open() {
        for (var path : new String[] {"/api/tiny/who", "/api/tiny/nowhere", "/elsewhere"}) {
            var answer = http.get(path);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("token-missing");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
        assertThat(http.get("/api/tiny/public/news").json().path("for").asString())
                .isEqualTo("anybody");
        assertThat(http.post("/api/tiny/public/news", "{}").status()).isEqualTo(401);
        assertThat(http.get("/schemas/none").status()).isEqualTo(404);
    }

    @Test
    void who_somebody_is_stands_in_a_token_and_in_no_header() {
        for (var name :
                new String[] {
                    "X-Forwarded-User",
                    "X-Auth-Request-User",
                    "Remote-User",
                    "X-User",
                    "sub",
                    "From"
                }) {
            assertThat(http.get("/api/tiny/who", name, "li").status()).as(name).isEqualTo(401);
            assertThat(http.get("/api/tiny/who", li(name, "wang")).json().path("person").asString())
                    .as(name)
                    .isEqualTo("li");
        }
    }

    @Test
    void what_is_not_named_is_closed_to_everybody() {
        for (var path : new String[] {"/elsewhere", "/actuator/prometheus", "/actuator/env"}) {
            var answer = http.get(path, li);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("no-right");
        }
    }

    @Test
    void a_token_is_honoured_where_none_is_needed() {
        assertThat(http.get("/api/tiny/public/news", li).json().path("for").asString())
                .isEqualTo("li");
    }

    @Test
    void a_token_that_is_not_ours_is_refused_everywhere() {
        var expired = Date.from(Instant.now().minusSeconds(3600));
        var tokens =
                new String[] {
                    ISSUER.foreignToken("li"),
                    ISSUER.forgedToken("li"),
                    ISSUER.unsignedToken("li"),
                    // Another realm of the same provider may share its keys.
                    ISSUER.token("li", claims -> claims.issuer(ISSUER.issuer() + "/another")),
                    ISSUER.token("li", claims -> claims.audience("another")),
                    ISSUER.token("li", claims -> claims.audience((String) null)),
                    ISSUER.token("li", claims -> claims.expirationTime(expired)),
                    ISSUER.token(""),
                    "rubbish"
                };
        for (var token : tokens) {
            for (var path : new String[] {"/api/tiny/who", "/api/tiny/public/news"}) {
                var answer = http.get(path, "Authorization", bearer(token));
                assertThat(answer.status()).isEqualTo(401);
                assertThat(answer.code()).isEqualTo("token-invalid");
                assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
            }
        }
    }

    @Test
    void each_request_has_a_name_of_its_own_that_the_client_cannot_choose() {
        var one = http.get("/api/tiny/who", li("X-Request-Id", "mine", "correlationid", "mine"));
        var two = http.get("/api/tiny/who", li);
        var first = UUID.fromString(one.json().path("correlation").asString());
        var second = UUID.fromString(two.json().path("correlation").asString());
        assertThat(first.version()).isEqualTo(7);
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void a_request_that_never_reaches_a_filter_is_answered_alike() throws IOException {
        try (var socket = new Socket(java.net.InetAddress.getLoopbackAddress(), port)) {
            var request = "GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("urn:qunzhi:problem:bad-input");
        }
    }

    @Test
    void a_path_that_the_firewall_rejects_is_bad_input() {
        var answer = http.get("/api/tiny/who;a=b", li);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("bad-input");
    }
}
