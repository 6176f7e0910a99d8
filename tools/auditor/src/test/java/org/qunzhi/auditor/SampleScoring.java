package org.qunzhi.auditor;

import static org.qunzhi.contracts.Context.REVIEW;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    static final List<String> ENTRIES = List.of("a", "b", "c", "d");

    /** Points for the analysis of causes, by entry and seat. */
    private static final Map<String, List<Integer>> CAUSES =
            Map.of(
                    "a", List.of(2000, 2100, 2250, 2800),
                    "b", List.of(2500, 2600, 2700, 100),
                    "c", List.of(1000, 1100, 1300, 1500),
                    "d", List.of(3000));

    private static final Map<String, String> RECUSED = Map.of("b", "b-s4", "d", "d-s1");

    private final SampleContest contest;
    private final Map<String, List<ScoreSheetSealed>> sealed = new LinkedHashMap<>();
    private final Map<String, Scored> scored = new LinkedHashMap<>();

    SampleScoring(SampleContest contest) {
        this.contest = contest;
    }

    void seal() {
        for (var entry : ENTRIES) {
            var scoring = "scoring-" + entry;
            contest.say(
                    REVIEW,
                    scoring,
                    new ScoringOpened(
                            scoring,
                            "round",
                            entry,
                            "association",
                            "enterprise",
                            SampleContest.SHEET,
                            SampleContest.POLICY,
                            SampleContest.MAY));
            var causes = CAUSES.getOrDefault(entry, List.of());
            for (int i = 0; i < causes.size(); i++) seal(entry, "s" + (i + 1), causes.get(i));
        }
    }

    private void seal(String entry, String seat, int causes) {
        var scoring = "scoring-" + entry;
        var id = entry + "-" + seat;
        var points = SampleContest.points(causes);
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
        contest.say(REVIEW, scoring, new ExpertAssigned(scoring, seat));
        contest.say(REVIEW, scoring, sheet);
        sealed.computeIfAbsent(entry, _ -> new ArrayList<>()).add(sheet);
        if (id.equals(RECUSED.get(entry)))
            contest.say(
                    REVIEW,
                    scoring,
                    new ExpertRecused(
                            scoring,
                            seat,
                            "association",
                            RecusalReason.DECLARED,
                            Protected.of("expert-" + seat),
                            Protected.of("曾任该单位顾问")));
    }

    void end() {
        for (var entry : ENTRIES)
            contest.say(
                    REVIEW,
                    "scoring-" + entry,
                    new ScoringEnded("scoring-" + entry, sheets(entry).size()));
    }

    void reveal() {
        for (var entry : ENTRIES) {
            var sheets = new ArrayList<TrimmedMean.Sheet>();
            halt(entry, sheets);
            for (var before : sheets(entry)) {
                if (before.sheetId().equals(contest.lost)) continue;
                var sheet = contest.revealing.apply(revealed(entry, before));
                contest.say(REVIEW, "scoring-" + entry, sheet);
                contest.say(REVIEW, "scoring-" + entry, comment(before));
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
        contest.say(REVIEW, id, new ScoringHalted(id, "round", List.of(lost)));
        contest.say(REVIEW, id, approval(id, lost, "secretary", Role.SECRETARY));
        contest.say(REVIEW, id, approval(id, lost, "chair", Role.CHAIR));
        contest.say(REVIEW, id, new SheetExcluded(id, "round", lost, "密文损坏"));
        sheets.add(new TrimmedMean.Sheet(lost, Map.of(), 0, false));
    }

    private static SheetExclusionApproved approval(String id, String sheet, String by, Role role) {
        return new SheetExclusionApproved(id, "round", sheet, "密文损坏", by, role);
    }

    private static ScoreSheetRevealed revealed(String entry, ScoreSheetSealed sheet) {
        var marks = sheet.marks().shown().orElseThrow();
        return new ScoreSheetRevealed(
                sheet.scoring(),
                sheet.round(),
                sheet.sheetId(),
                sheet.seat(),
                sheet.sheet(),
                marks.points(),
                marks.total(),
                sheet.sheetId().equals(RECUSED.get(entry)) ? RecusalReason.DECLARED : null,
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
                contest.say(
                        REVIEW,
                        id,
                        new EntryScored(
                                id, "round", entry, policy, score, used, dropped, excluded,
                                tieBreaks));
            }
            case Unscored(var excluded) ->
                    contest.say(
                            REVIEW, id, new EntryUnscored(id, "round", entry, policy, excluded));
        }
    }

    List<Ranked> ranked() {
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
                            of.excluded()));
        }
        var hash = Ranking.hash(ranked);
        contest.say(
                REVIEW,
                "ranking",
                new RankingConcluded(
                        "ranking", "round", "contest", policy.edition(), ranked.size(), hash));
        return ranked;
    }

    private List<ScoreSheetSealed> sheets(String entry) {
        return sealed.getOrDefault(entry, List.of());
    }
}
