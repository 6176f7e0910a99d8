package org.qunzhi.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrueBundleTest {
    @TempDir Path folder;

    private Path bundle(boolean auditor) {
        return SampleBundle.of(new SampleContest().said(), auditor)
                .write(folder.resolve("bundle.zip"));
    }

    @Test
    void the_public_sees_a_true_record_verified() {
        var run = Run.verify(bundle(false));
        assertThat(run.said()).contains("verified: 255 entries", "computed again and equal");
        assertThat(run.said()).doesNotContain("NOT");
        assertThat(run.status()).isEqualTo(Auditor.VERIFIED);
    }

    @Test
    void four_scores_three_ranks_and_both_awards_twice_are_computed_again() {
        // The contest, 3 scores and 1 without a score, 3 ranks, 2 awards proposed, 2 conferred
        assertThat(Run.verify(bundle(false)).said()).contains("12 scores, ranks and awards");
    }

    @Test
    void an_auditor_sees_it_verified_with_nothing_withheld_but_what_was_sealed() {
        var run = Run.verify(bundle(true));
        assertThat(run.status()).isEqualTo(Auditor.VERIFIED);
        assertThat(run.said()).containsOnlyOnce("Not disclosed");
        assertThat(run.said())
                .contains("parts of 13 events org.qunzhi.review.score-sheet-sealed.v1")
                .contains("sealed.v1: 65 verified, 0 differ, 26 not disclosed to you, 0 erased")
                .contains("0 differ, 26 not disclosed to you, 0 erased")
                .doesNotContain("fields of org.qunzhi.review.expert-seated.v1");
    }

    @Test
    void what_is_withheld_is_reported() {
        assertThat(Run.verify(bundle(false)).said())
                .contains("parts of 4 events org.qunzhi.review.expert-seated.v1")
                .contains("parts of 2 events org.qunzhi.review.expert-recused.v1")
                .contains("who acted and by which request")
                .doesNotContain("events org.qunzhi.review.entry-scored.v1");
    }

    @Test
    void the_marks_of_a_revealed_sheet_are_proven_by_the_digest_alone() {
        var bundle = SampleBundle.ofThePublic(new SampleContest());
        bundle.disclosures.get(bundle.index("score-sheet-sealed")).clear();
        var run = Run.verify(bundle.write(folder.resolve("bundle.zip")));
        assertThat(run.status()).isEqualTo(Auditor.VERIFIED);
        assertThat(run.said()).contains("the marks of 1 revealed sheets are the sealed ones, but");
    }

    @Test
    void to_the_public_no_revealed_sheet_is_unproven() {
        assertThat(Run.verify(bundle(false)).said())
                .doesNotContain("revealed sheets are the sealed ones, but");
    }

    @Test
    void every_field_is_counted_once() {
        var bundle = SampleBundle.ofThePublic(new SampleContest());
        int all = bundle.entries.stream().mapToInt(entry -> entry.sd().size()).sum();
        int shown = bundle.disclosures.stream().mapToInt(List::size).sum();
        var run = Run.verify(bundle.write(folder.resolve("bundle.zip")));
        assertThat(run.said())
                .contains(
                        "%d verified, 0 differ, %d not disclosed to you, 0 erased"
                                .formatted(shown, all - shown));
        assertThat(Run.of("verify", folder.resolve("bundle.zip").toString()).said())
                .contains("%d 项相符（verified），0 项不符，%d 项未向您披露，0 项已删除".formatted(shown, all - shown));
    }

    @Test
    void the_notice_of_the_installation_comes_first() {
        assertThat(Run.verify(bundle(false)).said()).startsWith("演示数据");
    }

    @Test
    void without_a_key_the_report_says_that_it_came_from_the_server_itself() {
        var file = bundle(false).toString();
        assertThat(Run.of("verify", file, "--lang", "en").said())
                .contains("the key came from the server itself: qunzhi.example/log+");
        assertThat(Run.of("verify", file).said()).contains("公钥取自被核验的一方");
    }

    @Test
    void with_a_key_it_does_not() {
        assertThat(Run.verify(bundle(false)).said()).doesNotContain("from the server itself");
    }

    @Test
    void it_speaks_chinese_unless_asked_otherwise() {
        assertThat(Run.of("verify", bundle(false).toString()).said()).contains("核验通过");
    }

    @Test
    void rules_other_than_the_auditors_own_are_reported() {
        var bundle = SampleBundle.ofThePublic(new SampleContest());
        bundle.rules.put("rules/scoring-policies/ours.yaml", "edition: ours\n");
        var run = Run.verify(bundle.write(folder.resolve("bundle.zip")));
        assertThat(run.said()).contains("1 of the bundle's rules differ");
    }
}
