package org.qunzhi.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.auditor.drill.Forgery;

/** Every drill is found at its entry. */
class DrillTest {
    @TempDir Path folder;
    private Path forged = Path.of("");
    private Path bundle = Path.of("");

    @BeforeEach
    void export() {
        forged = folder.resolve("forged.zip");
        bundle =
                SampleBundle.of(new SampleContest().said(), true)
                        .write(folder.resolve("bundle.zip"));
    }

    private void assertFound(long index, String sentence) {
        var run = Run.verify(forged);
        assertThat(run.said()).contains("First fault: entry " + index + ": ").contains(sentence);
        assertThat(run.said()).doesNotContain("Merkle root", "no valid signature");
        assertThat(run.status()).isEqualTo(Auditor.WRONG);
    }

    @Test
    void a_score_changed_without_the_key() throws IOException {
        assertFound(Forgery.of(bundle).scoreChanged(forged), "does not match the entry's digest");
    }

    @Test
    void a_rank_changed_under_the_true_key() throws IOException {
        assertFound(
                Forgery.of(bundle).rankChanged(forged, SampleBundle.KEY),
                "the rank of entry b should be 1, the record says 2");
    }

    @Test
    void a_revealed_mark_changed_under_the_true_key() throws IOException {
        assertFound(
                Forgery.of(bundle).markChanged(forged, SampleBundle.KEY),
                "score sheet a-s1 was revealed otherwise than it was sealed");
    }

    @Test
    void two_salts_swapped_under_the_true_key() throws IOException {
        assertFound(
                Forgery.of(bundle).saltsSwapped(forged, SampleBundle.KEY),
                "score sheet a-s1 was revealed otherwise than it was sealed");
        assertThat(Run.verify(forged).said()).contains("score sheet a-s2 was revealed otherwise");
    }

    @Test
    void a_sheet_left_out_under_the_true_key() throws IOException {
        assertFound(
                Forgery.of(bundle).sheetLeftOut(forged, SampleBundle.KEY),
                "scoring scoring-a had 4 sealed sheets, 3 were revealed");
    }

    @Test
    void an_erasure_that_never_was() throws IOException {
        assertFound(
                Forgery.of(bundle).erasureClaimed(forged, "expert-seated", "expert"),
                "no person-erased in the history explains it");
    }

    @Test
    void the_bundle_itself_stays_as_it_is() throws IOException {
        Forgery.of(bundle).sheetLeftOut(forged, SampleBundle.KEY);
        assertThat(Run.verify(bundle).status()).isEqualTo(Auditor.VERIFIED);
    }
}
