package org.qunzhi.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.ledger.LogEntry;
import org.qunzhi.ledger.SigningKey;

/** The completeness list: also whoever has the true key cannot leave out a stream, or its end. */
class StreamListTest {
    private static final SigningKey KEY = SampleBundle.KEY;

    @TempDir Path folder;
    private final SampleBundle bundle = SampleBundle.ofThePublic(new SampleContest());
    private final long streams = bundle.entries.stream().map(LogEntry::stream).distinct().count();
    private final SampleAudit audit = new SampleAudit(bundle);

    private Run verify(List<String> lines) {
        var files = bundle.files();
        files.put("streams.jsonl", String.join("\n", lines) + "\n");
        return Run.verify(SampleBundle.zip(folder.resolve("bundle.zip"), files));
    }

    private void assertWrong(UnaryOperator<List<String>> change, String sentence) {
        var run = verify(change.apply(audit.list()));
        assertThat(run.said()).contains(sentence);
        assertThat(run.status()).isEqualTo(Auditor.WRONG);
    }

    /** Forged before it is logged: the list and its entry agree, and the log does not. */
    private void assertForgeryFound(Runnable forging, String sentence) {
        var entries = List.copyOf(bundle.entries);
        forging.run();
        var lines = audit.list(entries.size());
        var listed = bundle.entries.getLast();
        var shown = bundle.disclosures.getLast();
        bundle.entries.clear();
        bundle.entries.addAll(entries);
        bundle.entries.add(listed);
        while (bundle.disclosures.size() > entries.size()) bundle.disclosures.removeLast();
        bundle.disclosures.add(shown);
        bundle.signed(KEY);
        var run = verify(lines);
        assertThat(run.said()).contains(sentence);
        assertThat(run.status()).isEqualTo(Auditor.WRONG);
    }

    @Test
    void a_true_list() {
        var run = verify(audit.list());
        assertThat(run.said())
                .contains("Completeness list: all " + streams + " streams in it are as the log");
        assertThat(run.status()).isEqualTo(Auditor.VERIFIED);
    }

    @Test
    void a_log_that_went_on_since() {
        var lines = audit.list();
        audit.announce(SampleBundle.OTHER_KEY.verifierKey().format(), KEY.verifierKey().format());
        var run = verify(lines);
        assertThat(run.said()).contains("Completeness list: ");
        assertThat(run.status()).isEqualTo(Auditor.VERIFIED);
    }

    @Test
    void a_newer_list_that_is_not_in_the_bundle_while_an_older_one_is() {
        var lines = audit.list();
        audit.list();
        assertThat(verify(lines).status()).isEqualTo(Auditor.VERIFIED);
    }

    @Test
    void a_list_that_the_bundle_does_not_show_is_remarked() {
        audit.list();
        var run = Run.verify(bundle.write(folder.resolve("bundle.zip")));
        assertThat(run.said()).contains("the log speaks of a completeness list, and the bundle");
        assertThat(run.status()).isEqualTo(Auditor.VERIFIED);
    }

    @Test
    void a_line_changed() {
        assertWrong(
                lines -> {
                    lines.set(1, lines.get(1).replace("\"counter\":", "\"counter\":1"));
                    return lines;
                },
                "the log knows no such completeness list (" + streams + " lines");
    }

    @Test
    void a_line_left_out() {
        assertWrong(
                lines -> lines.subList(1, lines.size()), "the log knows no such completeness list");
    }

    @Test
    void lines_out_of_order() {
        assertWrong(List::reversed, "line 2 of the completeness list is out of order");
    }

    @Test
    void a_stream_left_out_and_the_list_logged_so() {
        assertForgeryFound(
                () -> bundle.entries.removeIf(e -> e.stream().equals("stream-of-scoring-d")),
                "leaves out this entry of stream stream-of-scoring-d");
    }

    @Test
    void the_end_of_a_stream_left_out_and_the_list_logged_so() {
        assertForgeryFound(
                () -> bundle.entries.removeLast(),
                "leaves out this entry of stream " + bundle.entries.getLast().stream());
    }

    @Test
    void a_stream_that_never_was_and_the_list_logged_so() {
        assertForgeryFound(
                () -> {
                    var last = bundle.entries.getLast();
                    bundle.entries.add(
                            new LogEntry(
                                    1,
                                    "award",
                                    999,
                                    last.type(),
                                    "z-invented",
                                    0,
                                    "",
                                    last.time(),
                                    last.sd()));
                },
                "the completeness list names stream z-invented, or an entry of it");
    }
}
