package org.qunzhi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.qunzhi.ledger.LogHasher;

/** That it measures and reports; how fast anything is, is nobody's test. */
class LedgerBenchTest {

    @Test
    void it_reports_a_ratio_to_the_textbook_for_each_size_and_way() {
        var lines = new ArrayList<String>();
        LedgerBench.run(new long[] {300, 512}, 3, lines::add);

        var figures = " +\\d+ ns +[\\d.]+ ×";
        assertThat(String.join("\n", lines))
                .contains("flags: ")
                .containsPattern("300 entries[^\\n]*\\n +textbook" + figures)
                .containsPattern("512 entries[^\\n]*\\n +textbook" + figures)
                .containsPattern("MESSAGE_DIGEST" + figures)
                .containsPattern("the compression alone" + figures)
                .containsPattern("MESSAGE_DIGEST, two threads \\d+ ns, one \\d+ ns[^\\n]* ×");
    }

    @Test
    void it_reports_proofs_a_second() {
        var lines = new ArrayList<String>();
        ProofBench.run(600, 20, 3, lines::add);

        assertThat(lines).hasSize(3);
        assertThat(lines.getLast()).containsPattern("[\\d,]+/s$");
    }

    @Test
    void the_textbook_and_the_ledger_see_the_same_log() {
        for (long size : new long[] {1, 255, 256, 1000}) {
            var log = new MadeUpLog(size);
            assertThat(new Textbook(log).root()).isEqualTo(LogHasher.fastest(1).root(size, log));
        }
    }
}
