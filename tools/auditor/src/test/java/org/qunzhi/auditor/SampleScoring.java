package org.qunzhi.auditor;

import static org.qunzhi.contracts.Context.REVIEW;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.review.RankingEvent.EntryRanked;
import org.qunzhi.contracts.review.RankingEvent.RankingConcluded;
import org.qunzhi.contracts.review.ScoringEvent.EntryScored;
import org.qunzhi.contracts.review.ScoringEvent.EntryUnscored;
import org.qunzhi.contracts.review.ScoringEvent.ExpertAssigned;
import org.qunzhi.contracts.review.ScoringEvent.ExpertRecused;
import org.qunzhi.contracts.review.ScoringEvent.Marks;
import org.qunzhi.contracts.review.ScoringEvent.RecusalReason;
import org.qunzhi.contracts.review.ScoringEvent.ScoreSheetRevealed;
import org.qunzhi.contracts.review.ScoringEvent.ScoreSheetSealed;
import org.qunzhi.contracts.review.ScoringEvent.ScoringEnded;
import org.qunzhi.contracts.review.ScoringEvent.ScoringHalted;
import org.qunzhi.contracts.review.ScoringEvent.ScoringOpened;
import org.qunzhi.contracts.review.ScoringEvent.SheetCommentRevealed;
import org.qunzhi.contracts.review.ScoringEvent.SheetExcluded;
import org.qunzhi.contracts.review.ScoringEvent.SheetExclusionApproved;
import org.qunzhi.rules.review.Ranking;
import org.qunzhi.rules.review.Ranking.Ranked;
import org.qunzhi.rules.review.ScoreSheet;
import org.qunzhi.rules.review.ScoringPolicy;
import org.qunzhi.rules.review.TrimmedMean;
import org.qunzhi.rules.review.TrimmedMean.Outcome.Scored;
import org.qunzhi.rules.review.TrimmedMean.Outcome.Unscored;

/** The sheets, scores and ranks of the sample, by the published rules. */
final class SampleScoring {
    private final SampleContest contest;
    private final Map<String, List<ScoreSheetSealed>> sealed = new LinkedHashMap<>();
    private final Map<String, Scored> scored = new LinkedHashMap<>();

    private By by = By.SOMEBODY;
    private @Nullable Said result;

    SampleScoring(SampleContest contest) {
        this.contest = contest;
    }

    void seal(Said started) {
        var by = By.following(REVIEW, started);
        contest.shape.entries().forEach((entry, enterprise) -> open(entry, enterprise, by));
        contest.shape
                .points()
                .forEach(
                        (entry, sheets) ->
                                sheets.forEach((seat, points) -> seal(entry, seat, points)));
        contest.shape.declared().forEach(this::recuse);
    }

    private void open(String entry, String enterprise, By by) {
        var scoring = "scoring-" + entry;
        contest.say(
                REVIEW,
                scoring,
                new ScoringOpened(
                        scoring,
                        "round",
                        entry,
                        "association",
                        enterprise,
                        SampleContest.SHEET,
                        SampleContest.POLICY,
                        SampleContest.MAY.plus(Duration.ofDays(1))),
                by);
        for (var seat : contest.shape.seats())
            contest.say(
                    REVIEW,
                    scoring,
                    enterprise.equals(contest.shape.employed().get(seat))
                            ? recused(scoring, seat, RecusalReason.SAME_EMPLOYER)
                            : new ExpertAssigned(scoring, seat),
                    by);
    }

    private static ExpertRecused recused(String scoring, String seat, RecusalReason reason) {
        return new ExpertRecused(
                scoring,
                seat,
                "association",
                reason,
                Protected.of("expert-" + seat),
                Protected.of("说明"));
    }

    private void seal(String entry, String seat, Map<String, Integer> points) {
        var scoring = "scoring-" + entry;
        var id = entry + "-" + seat;
        int total = ScoreSheet.find(SampleContest.SHEET).orElseThrow().total(points);
        var sheet =
                new ScoreSheetSealed(
                        scoring,
                        "round",
                        id,
                        seat,
                        SampleContest.SHEET,
                        new Protected.Clear<>(
                                new Marks(points, total), SampleEvent.salt("marks of " + id)),
                        new Protected.Clear<>("意见", SampleEvent.salt("comment of " + id)));
        contest.say(REVIEW, scoring, sheet, by(seat));
        sealed.computeIfAbsent(entry, _ -> new ArrayList<>()).add(sheet);
    }

    /** The seats stand behind the opening in their round's stream. */
    private By by(String seat) {
        return By.seated(seat, 1 + contest.shape.seats().indexOf(seat));
    }

    private void recuse(String entry, String seat) {
        var scoring = "scoring-" + entry;
        contest.say(REVIEW, scoring, recused(scoring, seat, RecusalReason.DECLARED), by(seat));
    }

    void end(Said closed) {
        for (var entry : contest.shape.entries().keySet())
            contest.say(
                    REVIEW,
                    "scoring-" + entry,
                    new ScoringEnded("scoring-" + entry, sheets(entry).size()),
                    By.following(REVIEW, closed));
    }

    void reveal(Said revealed) {
        for (var entry : contest.shape.entries().keySet()) {
            var sheets = new ArrayList<TrimmedMean.Sheet>();
            by = By.following(REVIEW, revealed);
            halt(entry, sheets);
            for (var before : sheets(entry)) {
                if (before.sheetId().equals(contest.lost)) continue;
                var sheet = contest.revealing.apply(revealed(entry, before));
                contest.say(REVIEW, "scoring-" + entry, sheet, by);
                contest.say(REVIEW, "scoring-" + entry, comment(before), by);
                sheets.add(
                        new TrimmedMean.Sheet(
                                sheet.sheetId(),
                                sheet.points(),
                                sheet.total(),
                                sheet.excludedFor() == null));
            }
            score(entry, sheets);
        }
    }

    /** Secretary and chair have the lost sheet excluded. */
    private void halt(String entry, List<TrimmedMean.Sheet> sheets) {
        var lost = contest.lost;
        if (!lost.startsWith(entry + "-")) return;
        var id = "scoring-" + entry;
        contest.say(REVIEW, id, new ScoringHalted(id, "round", List.of(lost)), by);
        var secretary = By.appointed("secretary", "association");
        contest.say(REVIEW, id, approval(id, lost, "secretary", Role.SECRETARY), secretary);
        by = By.appointed("chair", "association");
        contest.say(REVIEW, id, approval(id, lost, "chair", Role.CHAIR), by);
        contest.say(REVIEW, id, new SheetExcluded(id, "round", lost, "密文损坏"), by);
        sheets.add(new TrimmedMean.Sheet(lost, Map.of(), 0, false));
    }

    private static SheetExclusionApproved approval(String id, String sheet, String by, Role role) {
        return new SheetExclusionApproved(id, "round", sheet, "密文损坏", by, role);
    }

    private ScoreSheetRevealed revealed(String entry, ScoreSheetSealed sheet) {
        var marks = sheet.marks().shown().orElseThrow();
        return new ScoreSheetRevealed(
                sheet.scoring(),
                sheet.round(),
                sheet.sheetId(),
                sheet.seat(),
                sheet.sheet(),
                marks.points(),
                marks.total(),
                sheet.seat().equals(contest.shape.declared().get(entry))
                        ? RecusalReason.DECLARED
                        : null,
                SampleEvent.salt("marks of " + sheet.sheetId()));
    }

    private static SheetCommentRevealed comment(ScoreSheetSealed sheet) {
        return new SheetCommentRevealed(
                sheet.scoring(),
                sheet.round(),
                sheet.sheetId(),
                sheet.comment().shown().orElseThrow(),
                SampleEvent.salt("comment of " + sheet.sheetId()));
    }

    private void score(String entry, List<TrimmedMean.Sheet> sheets) {
        var id = "scoring-" + entry;
        var policy = SampleContest.POLICY;
        switch (TrimmedMean.of(ScoringPolicy.find(policy).orElseThrow(), sheets)) {
            case Scored(var score, var used, var dropped, var excluded, var tieBreaks) -> {
                scored.put(entry, new Scored(score, used, dropped, excluded, tieBreaks));
                result =
                        contest.say(
                                REVIEW,
                                id,
                                new EntryScored(
                                        id, "round", entry, policy, score, used, dropped, excluded,
                                        tieBreaks),
                                by);
            }
            case Unscored(var excluded) ->
                    result =
                            contest.say(
                                    REVIEW,
                                    id,
                                    new EntryUnscored(id, "round", entry, policy, excluded),
                                    by);
        }
    }

    List<Ranked> ranked() {
        by = By.following(REVIEW, Objects.requireNonNull(result));
        var policy = ScoringPolicy.find(SampleContest.POLICY).orElseThrow();
        var scores = new ArrayList<Ranking.Scored>();
        scored.forEach((e, s) -> scores.add(new Ranking.Scored(e, s.score(), s.tieBreaks())));
        var ranked = Ranking.of(policy, scores);
        for (var one : ranked) {
            var of = Objects.requireNonNull(scored.get(one.entry()));
            contest.say(
                    REVIEW,
                    "ranking",
                    new EntryRanked(
                            "ranking",
                            "round",
                            "contest",
                            one.entry(),
                            one.rank(),
                            one.score(),
                            of.used(),
                            of.dropped(),
                            of.excluded()),
                    by);
        }
        var hash = Ranking.hash(ranked);
        contest.say(
                REVIEW,
                "ranking",
                new RankingConcluded(
                        "ranking", "round", "contest", policy.edition(), ranked.size(), hash),
                by);
        return ranked;
    }

    private List<ScoreSheetSealed> sheets(String entry) {
        return sealed.getOrDefault(entry, List.of());
    }
}
