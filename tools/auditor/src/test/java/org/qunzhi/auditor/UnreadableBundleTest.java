package org.qunzhi.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunzhi.auditor.bundle.Lines;

/** What cannot be read is neither verified nor wrong: exit status 2, a sentence, no stack trace. */
class UnreadableBundleTest {
    @TempDir Path folder;
    private final Map<String, String> files = SampleBundle.ofThePublic(new SampleContest()).files();

    private void assertNotChecked(Path file, String reason) {
        var run = Run.verify(file);
        assertThat(run.said()).contains("Not checked: ").contains(reason);
        assertThat(run.said()).doesNotContain("verified");
        assertThat(run.status()).isEqualTo(Auditor.NOT_CHECKED);
    }

    private void assertNotChecked(String reason) {
        assertNotChecked(SampleBundle.zip(folder.resolve("bundle.zip"), files), reason);
    }

    private void cut(String name, int lines) {
        files.computeIfPresent(
                name, (_, text) -> String.join("\n", text.lines().limit(lines).toList()) + "\n");
    }

    @Test
    void truncated_events() {
        cut("events.jsonl", 40);
        assertNotChecked("events.jsonl ends before entry 40");
    }

    @Test
    void an_event_cut_in_the_middle() {
        files.computeIfPresent("events.jsonl", (_, text) -> text.substring(0, 200));
        assertNotChecked("events.jsonl line 1 is no JSON");
    }

    @Test
    void a_file_that_is_no_zip() throws IOException {
        assertNotChecked(Files.writeString(folder.resolve("no.zip"), "no zip"), "no.zip");
    }

    @Test
    void an_empty_file() throws IOException {
        assertNotChecked(Files.createFile(folder.resolve("empty.zip")), "empty.zip");
    }

    @Test
    void a_file_that_is_not_there() {
        assertNotChecked(folder.resolve("nowhere.zip"), "nowhere.zip");
    }

    @Test
    void a_zip_of_something_else() {
        files.clear();
        files.put("letter.txt", "dear auditor");
        assertNotChecked("manifest.json is missing");
    }

    @Test
    void another_format() {
        files.put("manifest.json", "{\"format\":\"qunzhi-bundle/v2\"}");
        assertNotChecked("format is 'qunzhi-bundle/v2'");
    }

    @Test
    void a_line_of_more_than_a_mebibyte() {
        files.put("events.jsonl", " ".repeat(Lines.LONGEST + 1));
        assertNotChecked("events.jsonl has a line of more than 1048576 bytes");
    }

    @Test
    void a_line_of_a_mebibyte_is_read() {
        files.put("events.jsonl", " ".repeat(Lines.LONGEST));
        assertNotChecked("events.jsonl line 1");
    }

    @Test
    void a_manifest_of_more_than_a_mebibyte() {
        files.put("manifest.json", " ".repeat(Lines.LONGEST + 1));
        assertNotChecked("manifest.json is too long");
    }

    @Test
    void disclosures_that_are_none() {
        files.computeIfPresent(
                "events.jsonl",
                (_, text) -> text.replaceFirst("\\{.*", "{\"index\":0,\"disclosures\":[\"!\"]}"));
        assertNotChecked("a disclosure of entry 0 is no base64url");
    }

    private void first(String line) {
        files.computeIfPresent("events.jsonl", (_, text) -> text.replaceFirst("\\{.*", line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"index\":0}",
                "{\"index\":0,\"disclosures\":null}",
                "{\"index\":0,\"disclosures\":\"WyJf\"}",
                "{\"index\":0,\"disclosures\":[1]}",
                "{\"index\":0,\"disclosures\":[],\"erased\":\"all\"}",
                "{\"index\":0,\"disclosures\":[],\"erased\":[null]}",
                "{\"index\":0,\"disclosures\":[],\"broken\":{}}"
            })
    void lists_that_are_none(String line) {
        first(line);
        assertNotChecked("events.jsonl line 1 has no list");
    }

    /** A truncated disclosure is no JSON any more; one of another form is none of ours. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"salt\",\"name\"",
                "[\"salt\",1,2]",
                "[\"salt\",2]",
                "{}",
                "[1,\"name\",2]"
            })
    void disclosures_that_are_no_salt_name_and_value(String json) {
        var encoded =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
        first("{\"index\":0,\"disclosures\":[\"" + encoded + "\"]}");
        assertNotChecked("a disclosure of entry 0 is no");
    }

    @Test
    void events_out_of_step() {
        files.computeIfPresent("events.jsonl", (_, text) -> text.replace(":7,", ":9,"));
        assertNotChecked("events.jsonl line 8 is out of step");
    }

    @Test
    void a_key_that_is_none() {
        var file = SampleBundle.zip(folder.resolve("bundle.zip"), files).toString();
        var run = Run.of("verify", file, "--key", "no key", "--lang", "en");
        assertThat(run.said()).contains("Not checked: no verifier key");
        assertThat(run.status()).isEqualTo(Auditor.NOT_CHECKED);
    }
}
