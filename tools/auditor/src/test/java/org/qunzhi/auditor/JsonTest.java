package org.qunzhi.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code --json}: one document for each run, as docs/auditor.md has it. */
class JsonTest {
    @TempDir Path folder;
    private final SampleBundle bundle = SampleBundle.ofThePublic(new SampleContest());

    private static JsonNode document(Run run) {
        var document = JsonMapper.shared().readTree(run.said());
        assertThat(document.path("format").asString()).isEqualTo("qunzhi-audit/v1");
        assertThat(document.path("exit").asInt()).isEqualTo(run.status());
        return document;
    }

    private JsonNode verify(String... more) {
        var file = bundle.write(folder.resolve("bundle.zip")).toString();
        var arguments = new ArrayList<>(List.of("verify", file, "--json"));
        arguments.addAll(List.of(more));
        return document(Run.of(arguments.toArray(String[]::new)));
    }

    @Test
    void what_is_verified() {
        var document = verify("--key", SampleLog.VKEY, "--lang", "en");
        assertThat(document.path("command").asString()).isEqualTo("verify");
        assertThat(document.path("status").asString()).isEqualTo("verified");
        assertThat(document.path("trust").asString()).isEqualTo("key");
        assertThat(document.path("entries").asInt()).isEqualTo(bundle.entries.size());
        assertThat(document.path("checkpoint").path("origin").asString())
                .isEqualTo("qunzhi.example/log");
        assertThat(document.path("checkpoint").path("signedBy").path(0).asString())
                .isEqualTo(SampleLog.VKEY);
        assertThat(document.path("fields").path("differing").asInt()).isZero();
        assertThat(document.path("result").path("code").asString()).isEqualTo("verified");
        assertThat(document.path("result").path("text").asString()).startsWith("verified: ");
    }

    @Test
    void where_the_key_came_from() {
        assertThat(verify().path("trust").asString()).isEqualTo("server");
        assertThat(verify().path("notes").valueStream().map(note -> note.path("code").asString()))
                .contains("key-from-server");
    }

    @Test
    void what_is_wrong_with_index_code_details_and_sentence() {
        int index = bundle.index("entry-scored");
        bundle.disclosures.get(index).set(0, bundle.disclosures.get(0).getFirst());
        var document = verify("--key", SampleLog.VKEY);
        assertThat(document.path("status").asString()).isEqualTo("wrong");
        assertThat(document.path("faultCount").asInt()).isPositive();
        var first = document.path("faults").path(0);
        assertThat(first.path("index").asInt()).isEqualTo(index);
        assertThat(first.path("code").asString()).isEqualTo("disclosure-differs");
        assertThat(first.path("details").size()).isEqualTo(2);
        assertThat(first.path("text").asString()).startsWith("第 " + index + " 条记录：");
    }

    @Test
    void what_could_not_be_checked() throws IOException {
        var file = Files.writeString(folder.resolve("no.zip"), "no zip").toString();
        var document = document(Run.of("verify", file, "--json"));
        assertThat(document.path("status").asString()).isEqualTo("not-checked");
        assertThat(document.path("reason").asString()).contains("no.zip");
    }

    @Test
    void a_call_that_is_not_understood_is_answered_in_json_too() {
        var document = document(Run.of("verify", "bundle.zip", "--loud", "--json"));
        assertThat(document.path("status").asString()).isEqualTo("not-checked");
        assertThat(document.path("reason").asString()).contains("--loud");
    }

    @Test
    void the_two_sides_of_a_split_view() {
        var a = SampleLog.of(30).in(folder.resolve("a")).path().toString();
        var b = SampleLog.of(40).forkedAt(7).in(folder.resolve("b")).path().toString();
        var document = document(Run.of("diff", a, b, "--key", SampleLog.VKEY, "--json"));
        assertThat(document.path("firstDifferent").asInt()).isEqualTo(7);
        assertThat(document.path("a").path("size").asInt()).isEqualTo(30);
        assertThat(document.path("b").path("signedBy").path(0).asString())
                .isEqualTo(SampleLog.VKEY);
    }
}
