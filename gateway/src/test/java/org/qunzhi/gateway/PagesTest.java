package org.qunzhi.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** With the pages as module {@code web} builds them; {@code -Dweb.skip} leaves two plain ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    private static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"");

    private @Nullable ConfigurableApplicationContext gateway;
    private int port;

    @BeforeAll
    void start() {
        gateway = GatewayTest.run();
        port = GatewayTest.port(gateway);
    }

    @AfterAll
    void stop() {
        if (gateway != null) gateway.close();
    }

    private HttpResponse<String> open(String path, String... headers) {
        return GatewayTest.send(port, "GET", path, BodyPublishers.noBody(), headers);
    }

    private HttpResponse<String> browse(String path) {
        return open(path, "Accept", BROWSER);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/public",
                "/public/contests/a85e484c/awards/21cede3a",
                "/public/log",
                "/signed-out"
            })
    void everybody_is_shown_the_public_pages(String path) {
        var answer = browse(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.body()).isEqualTo(browse("/public").body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/home", "/review/scoring/e1", "/award/lists?q=%E5%85%AC", "/plan"})
    void a_deep_link_opens_the_pages_of_who_signs_in(String path) {
        var answer = browse(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.body()).isEqualTo(browse("/home").body());
    }

    @Test
    void the_two_doors_are_two_documents() {
        assumeThat(browse("/public").body()).doesNotContain("-Dweb.skip");
        assertThat(script("/public")).isNotEqualTo(script("/home"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/other/x",
                "/nowhere",
                "/assets/none.js",
                "/assets/../index.html",
                "/index.html",
                "/org/qunzhi/web/index.html"
            })
    void what_is_no_page_is_not_answered_with_one(String path) {
        assertThat(browse(path).statusCode()).isIn(400, 401, 404);
    }

    @Test
    void a_program_that_asks_for_data_is_given_no_page() {
        assertThat(open("/review/x", "Accept", "application/json").statusCode()).isIn(404, 406);
    }

    @Test
    void who_only_asks_whether_a_page_is_there_is_told() {
        var none = BodyPublishers.noBody();
        var answer = GatewayTest.send(port, "HEAD", "/public", none, "Accept", BROWSER);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void nobody_writes_to_a_page() {
        var none = BodyPublishers.noBody();
        assertThat(GatewayTest.send(port, "POST", "/home", none).statusCode()).isBetween(400, 499);
    }

    @Test
    void a_file_with_a_hash_in_its_name_is_kept_for_a_year_and_sent_small() {
        assumeThat(browse("/public").body()).doesNotContain("-Dweb.skip");
        var path = script("/public");
        var answer = open(path, "Accept-Encoding", "gzip");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Cache-Control"))
                .contains("max-age=31536000", "public", "immutable");
        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(answer, "Vary")).contains("Accept-Encoding");
        assertThat(header(open(path), "Content-Encoding")).isEmpty();
        assertThat(header(answer, "Content-Type")).startsWith("text/javascript");
    }

    private String script(String page) {
        var found = SCRIPT.matcher(browse(page).body());
        assertThat(found.find()).as("a script in %s", page).isTrue();
        return found.group(1);
    }
}
