package org.qunzhi.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.auditor.drill.Forgery;
import org.qunzhi.ledger.LogEntry;

/** What is changed without the log's key, or with it but without the rest of the history. */
class ChangedRecordTest {
    @TempDir Path folder;
    private final SampleBundle bundle = SampleBundle.ofThePublic(new SampleContest());

    private Run run() {
        return Run.verify(bundle.write(folder.resolve("bundle.zip")));
    }

    private void assertFound(int index, String sentence) {
        var run = run();
        assertThat(run.said()).contains("First fault: entry " + index + ": " + sentence);
        assertThat(run.said()).contains("NOT verified");
        assertThat(run.status()).isEqualTo(Auditor.WRONG);
    }

    private void assertFound(String sentence) {
        var run = run();
        assertThat(run.said()).contains("First fault: " + sentence);
        assertThat(run.status()).isEqualTo(Auditor.WRONG);
    }

    private static LogEntry at(LogEntry entry, long position, String type) {
        return new LogEntry(
                entry.v(),
                entry.service(),
                position,
                type,
                entry.stream(),
                entry.counter(),
                entry.previous(),
                entry.time(),
                entry.sd());
    }

    @Test
    void a_score_changed_in_a_disclosure() throws IOException {
        var changed = folder.resolve("changed.zip");
        long index = Forgery.of(bundle.write(folder.resolve("bundle.zip"))).scoreChanged(changed);
        var run = Run.verify(changed);
        assertThat(index).isEqualTo(bundle.index("score-sheet-revealed"));
        assertThat(run.said())
                .contains(
                        "First fault: entry " + index + ": total of org.qunzhi.review.score-sheet")
                .contains("does not match the entry's digest");
        assertThat(run.status()).isEqualTo(Auditor.WRONG);
    }

    @Test
    void a_disclosure_copied_to_another_entry() {
        int index = bundle.index("entry-scored");
        bundle.disclosures
                .get(index)
                .set(0, bundle.disclosures.get(bundle.index("entry-ranked")).getFirst());
        assertFound(index, "");
        assertThat(run().said()).contains("does not match the entry's digest");
    }

    @Test
    void a_disclosure_shown_twice() {
        int index = bundle.index("round-opened");
        var shown = bundle.disclosures.get(index);
        shown.add(shown.getFirst());
        assertFound(index, "");
    }

    @Test
    void an_event_left_out() {
        int index = bundle.index("score-sheet-revealed");
        bundle.remove(index).signed(SampleBundle.KEY);
        assertFound(index, "position of review should be");
    }

    @Test
    void a_streams_event_left_out_with_positions_renumbered() {
        int index = bundle.index("score-sheet-revealed");
        bundle.remove(index);
        UnaryOperator<LogEntry> closeTheGap =
                entry ->
                        entry.service().equals("review") && bundle.entries.indexOf(entry) >= index
                                ? at(entry, entry.position() - 1, entry.type())
                                : entry;
        bundle.replace(closeTheGap).signed(SampleBundle.KEY);
        assertFound(index, "counter of stream stream-of-scoring-a should be");
    }

    @Test
    void a_streams_last_event_left_out_under_the_old_checkpoint() {
        bundle.remove(bundle.entries.size() - 1);
        assertThat(run().said()).contains("the checkpoint states 255 entries, the bundle has 254");
    }

    @Test
    void an_entry_reordered_within_its_service() {
        int index = bundle.index("entry-ranked");
        bundle.swap(index, index + 1).signed(SampleBundle.KEY);
        assertFound(index, "position of review should be");
    }

    @Test
    void entries_of_two_services_swapped() {
        int index = bundle.index("contest-announced");
        bundle.swap(index - 1, index);
        assertFound("the entries' Merkle root is not the signed checkpoint's");
    }

    @Test
    void an_entry_that_calls_itself_otherwise() {
        int index = bundle.index("entry-unscored");
        UnaryOperator<LogEntry> otherwise =
                entry ->
                        bundle.entries.indexOf(entry) == index
                                ? at(
                                        entry,
                                        entry.position(),
                                        entry.type().replace("unscored", "scored"))
                                : entry;
        bundle.replace(otherwise).signed(SampleBundle.KEY);
        assertFound(index, "attribute type of org.qunzhi.review.entry-scored.v1 differs");
    }

    @Test
    void another_key() {
        bundle.signed(SampleBundle.OTHER_KEY);
        assertFound("the checkpoint carries no valid signature of that key");
    }

    @Test
    void a_checkpoint_of_another_size() {
        bundle.signed(SampleBundle.KEY, 50);
        assertFound("the checkpoint states 50 entries, the bundle has 255");
    }

    @Test
    void an_entry_written_otherwise() {
        var files = bundle.files();
        files.computeIfPresent("entries.jsonl", (_, lines) -> lines.replaceFirst("\\{", "{ "));
        var run = Run.verify(SampleBundle.zip(folder.resolve("bundle.zip"), files));
        assertThat(run.said()).contains("First fault: entry 0: is not canonical JSON");
        assertThat(run.status()).isEqualTo(Auditor.WRONG);
    }

    private static LogEntry onStream(LogEntry entry, String from, String to) {
        if (!entry.stream().equals(from)) return entry;
        return new LogEntry(
                entry.v(),
                entry.service(),
                entry.position(),
                entry.type(),
                to,
                entry.counter(),
                entry.previous(),
                entry.time(),
                entry.sd());
    }

    @Test
    void a_history_moved_into_another_subjects_stream() {
        bundle.replace(e -> onStream(e, "stream-of-scoring-d", "stream-of-round"))
                .signed(SampleBundle.KEY);
        assertThat(run().said())
                .contains("the subject of org.qunzhi.review.scoring-opened.v1 is not its stream's");
    }

    @Test
    void a_history_moved_into_another_services_stream() {
        bundle.replace(e -> onStream(e, "stream-of-list", "stream-of-round"))
                .signed(SampleBundle.KEY);
        assertThat(run().said()).contains("stream stream-of-round belongs to two services");
    }
}
