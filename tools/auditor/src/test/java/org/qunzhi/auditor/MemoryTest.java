package org.qunzhi.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.ledger.SigningKey;

/** What an auditor saw of a log binds it: everything here is signed with the true key. */
class MemoryTest {
    private static final int EARLY = 20;
    private static final SigningKey KEY = SampleBundle.KEY;

    @TempDir Path folder;
    private final int size = whole().entries.size();
    private int written;

    private SampleBundle whole() {
        return SampleBundle.ofThePublic(new SampleContest());
    }

    /** The same history, when it had not gone so far. */
    private SampleBundle early() {
        var bundle = whole();
        while (bundle.entries.size() > EARLY) bundle.remove(bundle.entries.size() - 1);
        return bundle.signed(KEY);
    }

    private SampleBundle otherwise() {
        return whole().swap(0, 1).signed(KEY);
    }

    private Run see(SampleBundle bundle, String... more) {
        var file = bundle.write(folder.resolve(written++ + ".zip")).toString();
        var arguments =
                new ArrayList<>(
                        List.of("verify", file, "--memory", memory().toString(), "--lang", "en"));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    private Run see(SampleBundle bundle) {
        return see(bundle, "--key", KEY.verifierKey().format());
    }

    private Path memory() {
        return folder.resolve("memory");
    }

    private static void assertRight(Run run, String sentence) {
        assertThat(run.said()).contains(sentence);
        assertThat(run.status()).isEqualTo(Auditor.VERIFIED);
    }

    private static void assertWrong(Run run, String sentence) {
        assertThat(run.said()).contains(sentence);
        assertThat(run.status()).isEqualTo(Auditor.WRONG);
    }

    @Test
    void the_first_time_it_is_remembered() {
        assertRight(see(whole()), "This log was not seen before");
        assertRight(see(whole()), "It is the checkpoint of " + size + " entries that was seen");
    }

    @Test
    void a_log_that_goes_on() {
        assertRight(see(early()), "verified: 20 entries");
        assertRight(see(whole()), "It continues the 20 entries that were seen before");
    }

    @Test
    void a_log_that_shrank() {
        see(whole());
        assertWrong(
                see(early()),
                "the log had %d entries when it was last seen and has 20".formatted(size));
    }

    @Test
    void an_older_copy_that_was_seen_is_known() {
        see(early());
        see(whole());
        assertRight(see(early()), "It is the checkpoint of 20 entries that was seen before");
        assertRight(see(whole()), "It is the checkpoint of " + size + " entries that was seen");
    }

    @Test
    void two_checkpoints_of_one_size() throws IOException {
        see(whole());
        var run = see(otherwise());
        assertWrong(
                run,
                "the log signed two different checkpoints of " + size + " entries (split view)");
        assertThat(run.said()).contains("is kept as evidence: ");
        assertThat(evidence()).isEqualTo(otherwise().checkpoint);
    }

    private String evidence() throws IOException {
        try (var files = Files.walk(memory())) {
            var kept =
                    files.filter(Files::isRegularFile)
                            .filter(file -> file.toString().contains("/evidence/"))
                            .findFirst();
            return Files.readString(kept.orElseThrow());
        }
    }

    @Test
    void a_history_rewritten_before_what_was_seen() {
        see(early());
        assertWrong(see(otherwise()), "the log's first 20 entries are not the ones");
    }

    @Test
    void what_contradicts_is_not_remembered() {
        see(early());
        see(otherwise());
        assertRight(see(whole()), "It continues the 20 entries");
    }

    @Test
    void a_checkpoint_over_something_else_is_not_remembered() {
        var bundle = whole();
        bundle.checkpoint = otherwise().checkpoint;
        assertWrong(see(bundle), "Merkle root");
        assertRight(see(whole()), "This log was not seen before");
    }

    @Test
    void another_key_under_the_same_name_is_remarked_where_the_key_is_the_servers_own() {
        see(whole());
        var files = whole().signed(SampleBundle.OTHER_KEY).files();
        files.put("key", SampleBundle.OTHER_KEY.verifierKey().format() + "\n");
        var file = SampleBundle.zip(folder.resolve("other.zip"), files).toString();
        var run = Run.of("verify", file, "--memory", memory().toString(), "--lang", "en");
        assertThat(run.said())
                .contains("under this name a log with another key was seen before: ")
                .contains(KEY.verifierKey().format());
    }

    @Test
    void a_memory_that_was_tampered_with_is_no_verdict() throws IOException {
        see(whole());
        try (var files = Files.walk(memory())) {
            for (var file : files.filter(f -> f.endsWith("checkpoint")).toList())
                Files.writeString(
                        file,
                        otherwise().checkpoint.replace("\n" + size + "\n", "\n" + size + "1\n"));
        }
        assertThat(see(whole()).status()).isEqualTo(Auditor.NOT_CHECKED);
    }
}
