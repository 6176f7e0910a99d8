package org.qunzhi.auditor;

import static org.qunzhi.contracts.Context.REVIEW;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.award.ContestEvent.Tier;
import org.qunzhi.contracts.review.RoundEvent.EntryListed;
import org.qunzhi.contracts.review.RoundEvent.ExpertSeated;
import org.qunzhi.contracts.review.RoundEvent.RoundOpened;
import org.qunzhi.contracts.review.RoundEvent.RoundRevealed;
import org.qunzhi.contracts.review.RoundEvent.ScoringClosed;
import org.qunzhi.contracts.review.RoundEvent.ScoringStarted;
import org.qunzhi.contracts.review.ScoringEvent.ScoreSheetRevealed;

/**
 * A season of one contest, from the founding of its organiser to the conferral, as it should be.
 */
final class SampleContest {
    static final String SHEET = "problem-solving-cpe-2022";
    static final String POLICY = "trimmed-mean-cpe-2022";
    static final Instant MAY = Instant.parse("2026-05-01T01:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2026-02-02T01:00:00Z");
    private static final By SECRETARY = By.appointed("secretary", "association");
    static final List<Tier> TIERS =
            List.of(new Tier("first", "一等奖", 3400), new Tier("second", "二等奖", 3300));

    /** Changes a sheet between its seal and its reveal; scores follow. */
    UnaryOperator<ScoreSheetRevealed> revealing = sheet -> sheet;

    /** Of which sheet the sealed form cannot be opened; empty for none. */
    String lost = "";

    /** Changes any event in the end; nothing follows. */
    UnaryOperator<Object> forging = event -> event;

    /** The shares that the awards are cut by; announced are {@link #TIERS}. */
    List<Tier> cutBy;

    Duration publicity;
    Duration backdated = Duration.ZERO;
    Duration conferredAfter;

    final Shape shape;
    final List<Said> said = new ArrayList<>();
    final Map<String, Said> admitted = new HashMap<>();
    private Instant now = FEBRUARY;

    SampleContest() {
        this(Shape.FIXED);
    }

    SampleContest(Shape shape) {
        this.shape = shape;
        this.cutBy = shape.tiers();
        this.publicity = Duration.ofDays(shape.publicityDays());
        this.conferredAfter = publicity;
    }

    List<Said> said() {
        now = FEBRUARY;
        var house = new SampleHouse(this);
        house.build();
        now = MAY.minus(Duration.ofDays(60));
        var work = new SampleWork(this, house);
        work.register();
        now = MAY.minus(Duration.ofDays(20));
        work.work();
        now = MAY.minus(Duration.ofDays(10));
        work.enter();
        now = MAY;
        var opened = open();
        var results = new SampleScoring(this);
        results.seal(opened);
        var closed = say(REVIEW, "round", new ScoringClosed("round"), SECRETARY);
        results.end(closed);
        var chair = By.appointed("chair", "association");
        var revealed = say(REVIEW, "round", new RoundRevealed("round"), chair);
        results.reveal(revealed);
        new SampleAwards(this).conclude(results.ranked());
        return said.stream().map(one -> one.with(forging.apply(one.event()))).toList();
    }

    private Said open() {
        var round =
                say(
                        REVIEW,
                        "round",
                        new RoundOpened(
                                "round",
                                "contest",
                                "association",
                                "初评",
                                SHEET,
                                POLICY,
                                MAY.plus(Duration.ofDays(1))),
                        SECRETARY);
        for (var seat : shape.seats())
            say(
                    REVIEW,
                    "round",
                    new ExpertSeated("round", seat, "association", Protected.of("expert-" + seat)),
                    SECRETARY);
        shape.entries()
                .forEach(
                        (entry, enterprise) ->
                                say(
                                        REVIEW,
                                        "round",
                                        new EntryListed(
                                                "round",
                                                entry,
                                                enterprise,
                                                "scoring-" + entry,
                                                shape.type()),
                                        By.following(REVIEW, round)));
        return say(
                REVIEW,
                "round",
                new ScoringStarted("round", shape.entries().size(), shape.seats().size()),
                SECRETARY);
    }

    Said say(Context context, String subject, Object event, By by) {
        now = next();
        var one = Said.of(context, subject, now, event, by);
        said.add(one);
        return one;
    }

    /** When the next one is said. */
    Instant next() {
        return now.plusSeconds(1);
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
