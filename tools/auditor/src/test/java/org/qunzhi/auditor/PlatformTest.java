package org.qunzhi.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.contracts.Context;

/** {@code verify <URL>}: the bundle, and each service's own store against it. */
class PlatformTest {
    private static final String BUNDLE = "/api/audit/public/bundle";
    private static final String REVIEW = "/api/review/public/record";
    private static final String AWARD = "/api/award/public/record";

    @TempDir Path folder;
    private final SampleBundle bundle = SampleBundle.ofThePublic(new SampleContest());
    private SamplePlatform platform = SamplePlatform.NONE;

    @BeforeEach
    void start() throws IOException {
        platform = SamplePlatform.started();
        platform.serve(BUNDLE, Files.readAllBytes(bundle.write(folder.resolve("bundle.zip"))));
        for (var context : Context.values())
            platform.serve(
                    "/api/" + context.code() + "/public/record",
                    text(SamplePlatform.record(bundle.entries, context.code())));
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    private static byte[] text(List<String> lines) {
        return lines.stream()
                .map(line -> line + "\n")
                .reduce("", String::concat)
                .getBytes(StandardCharsets.UTF_8);
    }

    private Run run(String... more) {
        var key = SampleBundle.KEY.verifierKey().format();
        var arguments = new java.util.ArrayList<>(List.of("verify", platform.address()));
        arguments.addAll(List.of("--key", key, "--lang", "en"));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    @Test
    void stores_that_are_as_the_log_took_them_in() {
        var run = run();
        assertThat(run.said()).contains("verified: 255 entries").doesNotContain("NOT");
        assertThat(run.status()).isEqualTo(Auditor.VERIFIED);
    }

    @Test
    void a_store_may_have_gone_on_since() {
        var record = SamplePlatform.record(bundle.entries, "award");
        record.add("{\"position\":\"" + (record.size() + 1) + "\",\"sd\":[\"later\"]}");
        platform.serve(AWARD, text(record));
        assertThat(run().status()).isEqualTo(Auditor.VERIFIED);
    }

    @Test
    void a_store_changed_behind_the_logs_back() {
        var record = SamplePlatform.record(bundle.entries, "review");
        record.set(41, record.get(40).replace("\"41\"", "\"42\""));
        platform.serve(REVIEW, text(record));
        var run = run();
        assertThat(run.said())
                .contains("First fault: the store of review differs from the log at position 42")
                .contains("NOT verified: 1 faults");
        assertThat(run.status()).isEqualTo(Auditor.WRONG);
    }

    @Test
    void a_store_that_lost_its_end() {
        var record = SamplePlatform.record(bundle.entries, "award");
        platform.serve(AWARD, text(record.subList(0, record.size() - 2)));
        var run = run();
        assertThat(run.said()).contains("the store of award lacks position " + (record.size() - 1));
        assertThat(run.status()).isEqualTo(Auditor.WRONG);
    }

    @Test
    void a_store_that_lost_an_event_in_the_middle() {
        var record = SamplePlatform.record(bundle.entries, "review");
        record.remove(20);
        platform.serve(REVIEW, text(record));
        assertThat(run().said()).contains("the store of review lacks position 21");
    }

    @Test
    void a_server_that_fails_is_no_verdict() {
        platform.answer(BUNDLE, 500);
        var run = run();
        assertThat(run.said()).contains("Not checked", "answered 500").doesNotContain("verified");
        assertThat(run.status()).isEqualTo(Auditor.NOT_CHECKED);
    }

    @Test
    void a_download_that_breaks_is_taken_up_where_it_broke() throws IOException {
        var file = Files.readAllBytes(folder.resolve("bundle.zip"));
        platform.serveBreaking(BUNDLE, file, file.length / 3 + 1);
        assertThat(run().said()).contains("verified: 255 entries");
    }

    @Test
    void a_download_that_never_gets_further_is_no_verdict() throws IOException {
        platform.serveBreaking(BUNDLE, Files.readAllBytes(folder.resolve("bundle.zip")), 0);
        assertThat(run().status()).isEqualTo(Auditor.NOT_CHECKED);
    }

    @Test
    void a_store_that_cannot_be_asked_is_no_verdict() {
        platform.answer(AWARD, 500);
        var run = run();
        assertThat(run.said()).contains("Not checked").doesNotContain("verified");
        assertThat(run.status()).isEqualTo(Auditor.NOT_CHECKED);
    }

    @Test
    void nobody_at_that_address_is_no_verdict() {
        platform.close();
        assertThat(run().status()).isEqualTo(Auditor.NOT_CHECKED);
    }

    @Test
    void a_token_is_shown_to_that_address() {
        run("--token", "secret");
        assertThat(platform.authorizations())
                .hasSize(1 + Context.values().length)
                .containsOnly("Bearer secret");
    }

    @Test
    void without_a_token_none_is_shown() {
        run();
        assertThat(platform.authorizations())
                .hasSize(1 + Context.values().length)
                .containsOnly("none");
    }

    @Test
    void a_token_does_not_follow_a_redirect() throws IOException {
        try (var other = SamplePlatform.started()) {
            platform.redirect(BUNDLE, other.address() + BUNDLE);
            var run = run("--token", "secret");
            assertThat(other.authorizations()).isEmpty();
            assertThat(run.said()).contains("answered 302");
            assertThat(run.status()).isEqualTo(Auditor.NOT_CHECKED);
        }
    }
}
