package org.qunzhi.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunzhi.ledger.SigningKey;

/** {@code diff}: one history or two. */
class DiffTest {
    @TempDir Path folder;

    private Run diff(String a, String b) {
        return Run.of(
                "diff",
                folder.resolve(a).toString(),
                folder.resolve(b).toString(),
                "--key",
                SampleLog.VKEY,
                "--lang",
                "en");
    }

    @Test
    void two_equal_logs() {
        SampleLog.of(300).in(folder.resolve("a"));
        SampleLog.of(300).in(folder.resolve("b"));
        assertThat(diff("a", "b").said()).contains("verified: the two logs are the same, 300");
        assertThat(diff("a", "b").status()).isEqualTo(Auditor.VERIFIED);
    }

    @Test
    void one_that_continues_the_other_in_either_order() {
        SampleLog.of(300).in(folder.resolve("a"));
        SampleLog.of(700).in(folder.resolve("b"));
        for (var run : new Run[] {diff("a", "b"), diff("b", "a")}) {
            assertThat(run.said())
                    .contains(folder.resolve("b") + " continues the other log from 300 to 700");
            assertThat(run.status()).isEqualTo(Auditor.VERIFIED);
        }
    }

    @ParameterizedTest
    @CsvSource({"0,700", "7,700", "255,700", "256,700", "299,700", "299,300", "0,300"})
    void a_split_view_is_found_where_it_begins_and_both_are_signed(int index, int size) {
        SampleLog.of(300).in(folder.resolve("a"));
        SampleLog.of(size).forkedAt(index).in(folder.resolve("b"));
        var run = diff("a", "b");
        assertThat(run.said())
                .contains(
                        "First fault: entry " + index + ": from here on the two logs are different")
                .contains("entry " + index + " of " + folder.resolve("a") + ": entry " + index)
                .contains("entry " + index + " of " + folder.resolve("b") + ": another " + index)
                .contains("one key signed two logs that contradict each other: " + SampleLog.VKEY);
        assertThat(run.status()).isEqualTo(Auditor.WRONG);
    }

    @Test
    void one_that_is_not_signed_by_the_known_key() {
        SampleLog.of(300).in(folder.resolve("a"));
        var other = SampleLog.of(300).forkedAt(5);
        var note = other.checkpoint().sign(SigningKey.of("qunzhi.example/log", new byte[32]));
        SampleFolder.of(other.entries(), note, folder.resolve("b"));
        var run = diff("a", "b");
        assertThat(run.said())
                .contains(folder.resolve("b") + ": 300 entries, not signed by a trusted key")
                .contains("First fault: entry 5")
                .doesNotContain("one key signed two logs");
        assertThat(run.status()).isEqualTo(Auditor.WRONG);
    }

    @Test
    void two_bundles_without_tiles() {
        SampleBundle.ofThePublic(new SampleContest()).write(folder.resolve("a"));
        SampleBundle.ofThePublic(new SampleContest())
                .swap(30, 31)
                .signed(SampleBundle.KEY)
                .write(folder.resolve("b"));
        var run = diff("a", "b");
        assertThat(run.said()).contains("First fault: entry 30: ");
        assertThat(run.status()).isEqualTo(Auditor.WRONG);
    }

    @Test
    void a_log_whose_files_are_broken() {
        SampleLog.of(300).in(folder.resolve("a"));
        SampleLog.of(300).in(folder.resolve("b")).delete("tile/0/001.p/44");
        var run = diff("a", "b");
        assertThat(run.said()).contains("the file tile/0/001.p/44 is missing");
        assertThat(run.status()).isEqualTo(Auditor.WRONG);
    }

    @Test
    void two_different_logs_are_not_compared() throws IOException {
        SampleLog.of(3).in(folder.resolve("a"));
        var note = SampleLog.of(3).note().format().replace("qunzhi.example/log", "other.example");
        SampleLog.of(3).in(folder.resolve("b"));
        Files.writeString(folder.resolve("b/checkpoint"), note);
        var run = diff("a", "b");
        assertThat(run.said()).contains("Not checked: the checkpoint is of another log");
        assertThat(run.status()).isEqualTo(Auditor.NOT_CHECKED);
    }

    @Test
    void a_log_and_a_running_one() throws IOException {
        SampleLog.of(300).in(folder.resolve("a"));
        SampleLog.of(301).in(folder.resolve("b"));
        try (var server = SamplePlatform.started()) {
            server.serveLog("", folder.resolve("b"));
            var run =
                    Run.of(
                            "diff",
                            folder.resolve("a").toString(),
                            server.address(),
                            "--key",
                            SampleLog.VKEY);
            assertThat(run.status()).isEqualTo(Auditor.VERIFIED);
        }
    }
}
