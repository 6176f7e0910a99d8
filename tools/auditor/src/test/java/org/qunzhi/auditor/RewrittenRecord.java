package org.qunzhi.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.io.TempDir;

/**
 * A history made anew from end to end and signed with the log's true key: only who computes it
 * again from what is public can find it.
 */
abstract class RewrittenRecord {
    @TempDir Path folder;
    final SampleContest contest = new SampleContest();

    Run assertFound(String event, String sentence) {
        return assertFound(SampleBundle.ofThePublic(contest), event, sentence);
    }

    Run assertFound(SampleBundle bundle, String event, String sentence) {
        var run = Run.verify(bundle.write(folder.resolve("bundle.zip")));
        var first = "First fault: entry " + bundle.index(event) + ": " + sentence;
        assertThat(run.said()).contains(first);
        assertThat(run.status()).isEqualTo(Auditor.WRONG);
        return run;
    }

    <E> void forge(Class<E> event, UnaryOperator<E> otherwise) {
        contest.forging = said -> event.isInstance(said) ? otherwise.apply(event.cast(said)) : said;
    }
}
