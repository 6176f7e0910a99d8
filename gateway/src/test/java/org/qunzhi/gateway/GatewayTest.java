package org.qunzhi.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatewayTest {
    static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static final String LONG = "/api/audit/public/bundle";
    static final String CUT = "/api/award/public/";
    static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(3);

    record Seen(String method, String path, Map<String, List<String>> headers, String body) {}

    final Map<String, Seen> seen = new ConcurrentHashMap<>();
    @Nullable HttpServer backend;
    @Nullable ServerSocket dying;
    @Nullable ConfigurableApplicationContext gateway;
    int port;

    @BeforeAll
    void start() throws IOException {
        backend = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        backend.createContext("/", this::serve);
        backend.start();
        var cut = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        dying = cut;
        Thread.ofVirtual().start(() -> dying(cut));
        var uri = "http://127.0.0.1:" + backend.getAddress().getPort();
        gateway =
                run(
                        "--qunzhi.plan-uri=" + uri,
                        "--qunzhi.registration-uri=" + uri,
                        "--qunzhi.audit-uri=" + uri,
                        "--qunzhi.issuer-uri=" + uri,
                        "--qunzhi.award-uri=http://127.0.0.1:" + cut.getLocalPort(),
                        "--qunzhi.services.answer-timeout=" + ANSWER_TIMEOUT,
                        "--qunzhi.review-uri=http://127.0.0.1:" + closedPort());
        port = port(gateway);
    }

    static ConfigurableApplicationContext run(String... settings) {
        return Gateway.application()
                .run(
                        Stream.of(Signed.SETTINGS, settings, new String[] {"--server.port=0"})
                                .flatMap(Stream::of)
                                .toArray(String[]::new));
    }

    static int port(ConfigurableApplicationContext context) {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return server == null ? 0 : server.getPort();
    }

    static int closedPort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @AfterAll
    void stop() throws IOException {
        if (gateway != null) gateway.close();
        if (backend != null) backend.stop(0);
        if (dying != null) dying.close();
    }

    void serve(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var path = exchange.getRequestURI().toString();
        seen.put(
                path,
                new Seen(
                        exchange.getRequestMethod(),
                        path,
                        Map.copyOf(exchange.getRequestHeaders()),
                        body));
        var answer = exchange.getResponseHeaders();
        if (path.equals(LONG)) {
            dribble(exchange);
            return;
        }
        answer.set("Qunzhi-Position", "42");
        answer.set("Content-Type", "application/json");
        boolean redirect = path.startsWith("/issuer/authorize");
        if (redirect) answer.set("Location", "http://localhost:1/never");
        var bytes = "{\"ok\":true}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(redirect ? 302 : 201, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Flows for longer than the headers may take. */
    private static void dribble(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        var until = Instant.now().plus(ANSWER_TIMEOUT).plusSeconds(1);
        try (var body = exchange.getResponseBody()) {
            while (Instant.now().isBefore(until)) {
                body.write('.');
                body.flush();
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
            body.write("end".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void an_answer_that_flows_is_not_cut_off() {
        assertThat(get(LONG).body()).startsWith(".").endsWith("end");
    }

    /** A service that was killed while it answered. */
    @ParameterizedTest
    @ValueSource(ints = {0, 10})
    void an_answer_that_was_cut_off_before_any_of_it_passed_is_none(int length) {
        var answer = get(CUT + length);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("service-unavailable");
    }

    @Test
    void an_answer_that_was_cut_off_later_does_not_end_as_if_it_were_whole() {
        assertThatThrownBy(() -> get(CUT + (1 << 19))).hasRootCauseInstanceOf(EOFException.class);
    }

    /** Says how it goes on, sends as many bytes as its address says, and is gone. */
    private static void dying(ServerSocket server) {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                var asked =
                        new BufferedReader(
                                new InputStreamReader(
                                        socket.getInputStream(), StandardCharsets.UTF_8));
                var path = asked.readLine().split(" ", -1)[1];
                asked.lines().takeWhile(line -> !line.isEmpty()).forEach(_ -> {});
                int length = Integer.parseInt(path.substring(CUT.length()));
                var head = "HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n";
                socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
                if (length == 0) continue;
                var size = Integer.toHexString(length) + "\r\n";
                socket.getOutputStream().write(size.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().write(new byte[length]);
            } catch (IOException gone) {
                if (server.isClosed()) return;
            }
        }
    }

    HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        return send(port, method, path, body, headers);
    }

    static HttpResponse<String> send(
            int port, String method, String path, BodyPublisher body, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .method(method, body);
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    Seen seen(String path) {
        var request = seen.get(path);
        if (request == null) throw new AssertionError("nothing arrived at " + path);
        return request;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/plan/organizations?year=2026",
                "/api/audit/public/checkpoint",
                "/schemas/review/score-sheet-sealed.v1.json",
                "/issuer/oauth2/jwks"
            })
    void each_address_leads_to_its_service_unchanged(String path) {
        assertThat(get(path, Signed.BEARER).statusCode()).isEqualTo(201);
        assertThat(seen(path).method()).isEqualTo("GET");
    }

    @Test
    void what_the_client_says_to_the_service_passes_both_ways() {
        var answer =
                send(
                        "POST",
                        "/api/plan/headers",
                        BodyPublishers.ofString("{\"名\":1}"),
                        "Authorization",
                        "Bearer x.y.z",
                        "Qunzhi-On-Behalf-Of",
                        "a1",
                        "Qunzhi-At-Least",
                        "7",
                        "Idempotency-Key",
                        "k1",
                        "Accept-Language",
                        "en",
                        "Content-Type",
                        "application/json");
        var request = seen("/api/plan/headers");

        assertThat(request.body()).isEqualTo("{\"名\":1}");
        assertThat(request.headers())
                .containsEntry("Authorization", List.of("Bearer x.y.z"))
                .containsEntry("Qunzhi-on-behalf-of", List.of("a1"))
                .containsEntry("Qunzhi-at-least", List.of("7"))
                .containsEntry("Idempotency-key", List.of("k1"))
                .containsEntry("Accept-language", List.of("en"));
        assertThat(answer.headers().firstValue("Qunzhi-Position")).contains("42");
        assertThat(answer.body()).isEqualTo("{\"ok\":true}");
    }

    @Test
    void the_service_learns_the_public_address_and_not_what_the_client_claims() {
        get(
                "/issuer/login",
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-Prefix",
                "/evil",
                "X-Forwarded-For",
                "6.6.6.6",
                "Forwarded",
                "host=evil.example");
        var headers = seen("/issuer/login").headers();

        assertThat(headers)
                .containsEntry("X-forwarded-host", List.of("localhost:8080"))
                .containsEntry("X-forwarded-proto", List.of("http"))
                .containsEntry("X-forwarded-port", List.of("8080"))
                .containsEntry("X-forwarded-for", List.of("127.0.0.1"))
                .doesNotContainKeys("Forwarded", "X-forwarded-prefix");
    }

    @Test
    void the_service_knows_for_which_request_of_the_client_it_works_and_not_whether_to_record_it() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        get(
                "/api/audit/public/trace",
                "traceparent",
                "00-" + trace + "-00f067aa0ba902b7-01",
                "Accept-Language",
                "en");
        assertThat(seen("/api/audit/public/trace").headers().get("Traceparent"))
                .singleElement()
                .asString()
                .startsWith("00-" + trace + "-")
                .doesNotContain("00f067aa0ba902b7")
                .endsWith("-00");
    }

    @Test
    void meters_are_given_on_the_operators_port_alone() {
        try (var apart =
                run(
                        "--management.server.port=0",
                        "--management.endpoints.web.exposure.include=health,prometheus,env")) {
            int operators =
                    apart.getEnvironment()
                            .getRequiredProperty("local.management.port", Integer.class);
            var none = BodyPublishers.noBody();
            var meters = send(operators, "GET", "/actuator/prometheus", none);
            assertThat(meters.body()).contains("jvm_memory_used_bytes");
            assertThat(send(operators, "GET", "/actuator/health/readiness", none).body())
                    .contains("UP");
            assertThat(send(operators, "GET", "/actuator/env", none).statusCode()).isEqualTo(404);
            for (var path : List.of("/actuator/prometheus", "/actuator/health"))
                assertThat(send(port(apart), "GET", path, none, Signed.BEARER).statusCode())
                        .isEqualTo(404);
        }
        try (var exposed = run("--management.endpoints.web.exposure.include=*")) {
            var none = BodyPublishers.noBody();
            for (var path : List.of("/actuator/prometheus", "/actuator/env", "/actuator"))
                assertThat(send(port(exposed), "GET", path, none, Signed.BEARER).statusCode())
                        .isEqualTo(404);
        }
    }

    @Test
    void a_redirect_of_the_issuer_is_the_clients_to_follow() {
        var answer = get("/issuer/authorize");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("http://localhost:1/never");
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 服务暂时不可用", "en, The service is not available"})
    void a_service_that_is_away_is_said_so(String language, String sentence) {
        var answer = get("/api/review/public/rounds/1", "Accept-Language", language);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"service-unavailable\"").contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nowhere", "/api", "/api/other/x", "/actuator/prometheus", "/actuator"})
    void an_unknown_address_is_a_problem(String path) {
        for (var method : new String[] {"GET", "POST"}) {
            var answer = send(method, path, BodyPublishers.ofString("{}"), Signed.BEARER);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("urn:qunzhi:problem:not-found");
        }
    }

    @Test
    void health_is_open() {
        assertThat(get("/actuator/health").body()).contains("UP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/plan/../../actuator/prometheus",
                "/api/plan/%2e%2e/%2e%2e/actuator",
                "/api/plan/..%2factuator",
                "/api//plan/x",
                "/api/plan;a=b/x"
            })
    void a_crooked_path_reaches_no_service(String path) throws IOException {
        seen.clear();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var request = "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400");
        }
        assertThat(seen).isEmpty();
    }

    @Test
    void a_body_of_more_than_a_mebibyte_stays_outside_with_and_without_a_length() {
        var big = "x".repeat(2 << 20).getBytes(StandardCharsets.US_ASCII);
        var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(big));
        for (var body : new BodyPublisher[] {BodyPublishers.ofByteArray(big), chunked}) {
            var answer = send("POST", "/api/plan/big", body, Signed.BEARER);
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("body-too-large");
        }
        assertThat(seen).doesNotContainKey("/api/plan/big");
    }

    @Test
    void a_body_of_a_mebibyte_passes() {
        var body = BodyPublishers.ofString("x".repeat(1 << 20));
        assertThat(send("POST", "/api/plan/most", body, Signed.BEARER).statusCode()).isEqualTo(201);
        assertThat(seen("/api/plan/most").body()).hasSize(1 << 20);
    }

    @Test
    void a_file_passes_where_files_are_taken_and_there_alone() {
        var file = BodyPublishers.ofByteArray(new byte[21 << 20]);
        String[] parts = {
            Signed.BEARER[0], Signed.BEARER[1], "Content-Type", "multipart/form-data; boundary=b"
        };
        var path = "/api/registration/attachments";
        assertThat(send("POST", path, file, parts).statusCode()).isEqualTo(201);
        assertThat(seen(path).body()).hasSize(21 << 20);
        assertThat(send("PUT", path, file, parts).statusCode()).isEqualTo(413);
        assertThat(send("POST", path + "/x", file, parts).statusCode()).isEqualTo(413);
        var larger = BodyPublishers.ofByteArray(new byte[(32 << 20) + 1]);
        var answer = send("POST", path, larger, parts);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("file-too-large", "20 MB");
    }

    @Test
    void who_asks_too_often_is_told_when_to_come_again() {
        try (var slow = run("--qunzhi.rate.per-second=1", "--qunzhi.rate.burst=2")) {
            int door = port(slow);
            var none = BodyPublishers.noBody();
            assertThat(send(door, "GET", "/", none).statusCode()).isEqualTo(200);
            assertThat(send(door, "GET", "/", none).statusCode()).isEqualTo(200);
            var answer =
                    Stream.generate(() -> send(door, "GET", "/", none, "Accept-Language", "en"))
                            .limit(100)
                            .filter(one -> one.statusCode() == 429)
                            .findFirst()
                            .orElseThrow();
            assertThat(answer.headers().firstValue("Retry-After").orElse("")).matches("[1-9]\\d*");
            assertThat(answer.body()).contains("too-many-requests", "You ask too often");
        }
    }

    @Test
    void a_gateway_that_is_full_says_so_at_once() throws Exception {
        try (var full = run("--qunzhi.rate.at-once=0")) {
            var answer = send(port(full), "GET", "/", BodyPublishers.noBody());
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
            assertThat(answer.body()).contains("service-unavailable");
        }
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void who_begins_to_sign_in_too_often_is_told_so_and_everybody_else_goes_on() {
        try (var slow =
                run("--qunzhi.rate.sign-ins.per-second=1", "--qunzhi.rate.sign-ins.burst=1")) {
            int door = port(slow);
            var none = BodyPublishers.noBody();
            var path = "/oauth2/authorization/qunzhi?led-here=1";
            var statuses =
                    Stream.generate(() -> send(door, "GET", path, none).statusCode())
                            .limit(100)
                            .toList();
            assertThat(statuses).contains(429);
            assertThat(send(door, "GET", "/", none).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void on_a_class_path_shared_with_services_nothing_of_theirs_configures_itself() {
        assertThat(gateway == null ? new String[0] : gateway.getBeanDefinitionNames())
                .contains("door", "failures")
                // Only says where endpoints are; it comes with actuator, not as a candidate.
                .filteredOn(name -> !name.contains("SecurityRequestMatchersManagement"))
                .doesNotContain("jwtDecoder", "eventBus", "mongo", "kafkaTemplate")
                .noneMatch(
                        name ->
                                name.contains("axonframework")
                                        || name.contains("boot.mongodb")
                                        || name.contains("boot.kafka")
                                        || name.contains("oauth2.server")
                                        || name.contains("qunzhi.platform")
                                        || name.contains("qunzhi.authority"));
    }

    @Test
    void the_reference_names_every_service_and_brings_its_own_kit() {
        var page = get("/reference");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .doesNotContain("http://", "https://", "<script>", "onload", "<style");
        var parts =
                java.util.regex.Pattern.compile("(?:src|href)=\"(/[^\"]+)\"")
                        .matcher(page.body())
                        .results();
        assertThat(parts.map(found -> get(found.group(1)).statusCode()))
                .hasSize(4)
                .containsOnly(200);
        assertThat(get("/reference/reference.js").body())
                .contains("plan", "registration", "review", "award", "audit");
        assertThat(get("/reference/kit/none.js").statusCode()).isEqualTo(404);
    }
}
