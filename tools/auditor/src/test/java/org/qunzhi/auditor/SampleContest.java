package org.qunzhi.auditor;

import static org.qunzhi.contracts.Context.AWARD;
import static org.qunzhi.contracts.Context.REVIEW;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.TopicType;
import org.qunzhi.contracts.award.ContestEvent.ContestAnnounced;
import org.qunzhi.contracts.award.ContestEvent.Tier;
import org.qunzhi.contracts.review.RoundEvent.EntryListed;
import org.qunzhi.contracts.review.RoundEvent.ExpertSeated;
import org.qunzhi.contracts.review.RoundEvent.RoundOpened;
import org.qunzhi.contracts.review.RoundEvent.RoundRevealed;
import org.qunzhi.contracts.review.RoundEvent.ScoringClosed;
import org.qunzhi.contracts.review.RoundEvent.ScoringStarted;
import org.qunzhi.contracts.review.ScoringEvent.ScoreSheetRevealed;

/**
 * One round: four entries, four experts. Entry a: four sheets. Entry b: the fourth expert scored
 * and was recused. Entry c: four sheets. Entry d: the only one who scored it was recused.
 */
final class SampleContest {
    static final String SHEET = "problem-solving-cpe-2022";
    static final String POLICY = "trimmed-mean-cpe-2022";
    static final Instant MAY = Instant.parse("2026-05-01T01:00:00Z");
    static final List<Tier> TIERS =
            List.of(new Tier("first", "一等奖", 3400), new Tier("second", "二等奖", 3300));

    /** Changes a sheet between its seal and its reveal; scores follow. */
    UnaryOperator<ScoreSheetRevealed> revealing = sheet -> sheet;

    /** Of which sheet the sealed form cannot be opened; empty for none. */
    String lost = "";

    /** Changes any event in the end; nothing follows. */
    UnaryOperator<Object> forging = event -> event;

    /** The shares that the awards are cut by; announced are {@link #TIERS}. */
    List<Tier> cutBy = TIERS;

    Duration publicity = Duration.ofDays(7);
    Duration backdated = Duration.ZERO;
    Duration conferredAfter = Duration.ofDays(7);

    final List<Said> said = new ArrayList<>();
    private Instant now = MAY;

    List<Said> said() {
        say(
                AWARD,
                "contest",
                new ContestAnnounced("contest", "association", 2026, "年度评选", "质量", MAY, TIERS, 7));
        open();
        var results = new SampleScoring(this);
        results.seal();
        say(REVIEW, "round", new ScoringClosed("round"));
        results.end();
        say(REVIEW, "round", new RoundRevealed("round"));
        results.reveal();
        new SampleAwards(this).conclude(results.ranked());
        return said.stream()
                .map(s -> new Said(s.context(), s.subject(), s.time(), forging.apply(s.event())))
                .toList();
    }

    private void open() {
        say(
                REVIEW,
                "round",
                new RoundOpened("round", "contest", "association", "初评", SHEET, POLICY, MAY));
        for (var seat : List.of("s1", "s2", "s3", "s4"))
            say(
                    REVIEW,
                    "round",
                    new ExpertSeated("round", seat, "association", Protected.of("expert-" + seat)));
        for (var entry : SampleScoring.ENTRIES)
            say(
                    REVIEW,
                    "round",
                    new EntryListed(
                            "round",
                            entry,
                            "enterprise",
                            "scoring-" + entry,
                            TopicType.PROBLEM_SOLVING_SELF_SET));
        say(REVIEW, "round", new ScoringStarted("round", 4, 4));
    }

    void say(Context context, String subject, Object event) {
        now = now.plusSeconds(1);
        said.add(new Said(context, subject, now, event));
    }

    void wait(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    /** A sheet of the edition, in hundredths. */
    static Map<String, Integer> points(int causes) {
        return Map.of(
                "theme", 1000,
                "cause-analysis", causes,
                "countermeasures", 1500,
                "effect", 1500,
                "report", 400,
                "character", 800);
    }
}
