package org.qunzhi.review.scoring;

import static org.qunzhi.platform.Decision.accepted;
import static org.qunzhi.platform.Decision.nothing;
import static org.qunzhi.platform.Decision.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.review.ScoringEvent;
import org.qunzhi.contracts.review.ScoringEvent.EntryScored;
import org.qunzhi.contracts.review.ScoringEvent.EntryUnscored;
import org.qunzhi.contracts.review.ScoringEvent.ExpertAssigned;
import org.qunzhi.contracts.review.ScoringEvent.ExpertRecused;
import org.qunzhi.contracts.review.ScoringEvent.RecusalReason;
import org.qunzhi.contracts.review.ScoringEvent.ScoreSheetRevealed;
import org.qunzhi.contracts.review.ScoringEvent.ScoreSheetSealed;
import org.qunzhi.contracts.review.ScoringEvent.ScoringEnded;
import org.qunzhi.contracts.review.ScoringEvent.ScoringOpened;
import org.qunzhi.platform.Decision;
import org.qunzhi.review.scoring.ScoringCommand.EndScoring;
import org.qunzhi.review.scoring.ScoringCommand.OpenScoring;
import org.qunzhi.review.scoring.ScoringCommand.RecuseEmployee;
import org.qunzhi.review.scoring.ScoringCommand.RecuseExpert;
import org.qunzhi.review.scoring.ScoringCommand.RevealScoring;
import org.qunzhi.review.scoring.ScoringCommand.SealSheet;
import org.qunzhi.rules.review.ScoreSheet;
import org.qunzhi.rules.review.ScoringPolicy;
import org.qunzhi.rules.review.TrimmedMean;
import org.qunzhi.rules.review.TrimmedMean.Outcome.Scored;
import org.qunzhi.rules.review.TrimmedMean.Outcome.Unscored;

/** The scoring of one entry: who may score it, who has, whose sheet counts. */
record Scoring(
        @Nullable ScoringOpened opened,
        Set<String> assigned,
        Map<String, RecusalReason> recused,
        Map<String, ScoreSheetSealed> sheets,
        Stage stage) {
    static final Scoring NONE = new Scoring(null, Set.of(), Map.of(), Map.of(), Stage.OPEN);

    /** Names the rule and not the person: the event is read by more than those who know them. */
    static final String SAME_EMPLOYER = "参评成果所在单位的专家回避（由平台按任职记录认定）";

    enum Stage {
        OPEN,
        ENDED,
        REVEALED
    }

    Decision<ScoringEvent> decide(ScoringCommand command, Instant now) {
        return switch (command) {
            case OpenScoring open -> open(open);
            case SealSheet seal -> seal(seal, now);
            case RecuseExpert recuse -> recuse(recuse);
            case RecuseEmployee employee -> recuse(employee);
            case EndScoring end -> end(end);
            case RevealScoring reveal -> reveal(reveal);
        };
    }

    private Decision<ScoringEvent> open(OpenScoring open) {
        if (opened != null) return nothing();
        var events = new ArrayList<ScoringEvent>();
        events.add(
                new ScoringOpened(
                        open.scoring(),
                        open.round(),
                        open.entry(),
                        open.organizer(),
                        open.organization(),
                        open.sheet(),
                        open.policy(),
                        open.scoringUntil()));
        for (var one : open.panel()) {
            events.add(
                    one.employers().contains(open.organization())
                            ? sameEmployer(open.scoring(), one.seat())
                            : new ExpertAssigned(open.scoring(), one.seat()));
        }
        return accepted(events);
    }

    private Decision<ScoringEvent> seal(SealSheet seal, Instant now) {
        var scoring = existing();
        if (!seal.by().is(Role.EXPERT, scoring.organizer()))
            return refused(new ScoringRefusal.NotAnExpert(scoring.organizer()));
        var barred = barred(seal.seat());
        if (barred.isPresent()) return refused(barred.get());
        if (seal.employers().contains(scoring.organization()))
            return refused(new ScoringRefusal.OwnEnterprise(scoring.organization()));
        var seat = Objects.requireNonNull(seal.seat());
        if (sheets.containsKey(seat)) return refused(new ScoringRefusal.AlreadyScored(seat));
        if (stage != Stage.OPEN) return refused(new ScoringRefusal.Ended());
        if (!now.isBefore(scoring.scoringUntil()))
            return refused(new ScoringRefusal.DeadlinePassed(scoring.scoringUntil()));

        var sheet = ScoreSheet.find(scoring.sheet()).orElseThrow();
        var faults = sheet.faults(seal.points());
        if (!faults.isEmpty())
            return refused(new ScoringRefusal.SheetFaults(scoring.sheet(), faults));
        return accepted(
                new ScoreSheetSealed(
                        seal.scoring(),
                        scoring.round(),
                        seal.sheetId(),
                        seat,
                        scoring.sheet(),
                        Map.copyOf(seal.points()),
                        sheet.total(seal.points()),
                        seal.comment()));
    }

    private Optional<ScoringRefusal> barred(@Nullable String seat) {
        if (seat == null) return Optional.of(new ScoringRefusal.NotOnThePanel());
        var reason = recused.get(seat);
        if (reason == RecusalReason.SAME_EMPLOYER)
            return Optional.of(new ScoringRefusal.OwnEnterprise(existing().organization()));
        if (reason != null) return Optional.of(new ScoringRefusal.Recused(reason));
        if (!assigned.contains(seat)) return Optional.of(new ScoringRefusal.NotOnThePanel());
        return Optional.empty();
    }

    private Decision<ScoringEvent> recuse(RecuseExpert recuse) {
        var scoring = existing();
        var theirOwn =
                recuse.seat().equals(recuse.ownSeat())
                        && recuse.by().is(Role.EXPERT, scoring.organizer());
        if (!theirOwn && !recuse.by().is(Role.SECRETARY, scoring.organizer()))
            return refused(new ScoringRefusal.NotTheSecretary(scoring.organizer()));
        if (!theirOwn && recuse.employers().contains(scoring.organization()))
            return refused(new ScoringRefusal.OwnEnterprise(scoring.organization()));
        var theirs =
                recuse.reason() == RecusalReason.DECLARED
                        || (recuse.reason() == RecusalReason.DECIDED && !theirOwn);
        if (!theirs) return refused(new ScoringRefusal.ReasonNotTheirs(recuse.reason()));
        if (stage == Stage.REVEALED) return refused(new ScoringRefusal.AlreadyRevealed());
        if (recused.containsKey(recuse.seat()))
            return refused(new ScoringRefusal.AlreadyRecused(recuse.seat()));
        if (!assigned.contains(recuse.seat()))
            return refused(new ScoringRefusal.UnknownSeat(recuse.seat()));
        return accepted(
                new ExpertRecused(
                        recuse.scoring(), recuse.seat(), recuse.reason(), recuse.explanation()));
    }

    private Decision<ScoringEvent> recuse(RecuseEmployee employee) {
        if (recused.containsKey(employee.seat())) return nothing();
        if (stage == Stage.REVEALED) return refused(new ScoringRefusal.AlreadyRevealed());
        if (!assigned.contains(employee.seat()))
            return refused(new ScoringRefusal.UnknownSeat(employee.seat()));
        return accepted(sameEmployer(employee.scoring(), employee.seat()));
    }

    private static ExpertRecused sameEmployer(String scoring, String seat) {
        return new ExpertRecused(scoring, seat, RecusalReason.SAME_EMPLOYER, SAME_EMPLOYER);
    }

    private Decision<ScoringEvent> end(EndScoring end) {
        if (stage != Stage.OPEN) return nothing();
        return accepted(new ScoringEnded(end.scoring(), sheets.size()));
    }

    private Decision<ScoringEvent> reveal(RevealScoring reveal) {
        if (stage == Stage.REVEALED) return nothing();
        if (stage != Stage.ENDED) return refused(new ScoringRefusal.NotEnded());
        var events = new ArrayList<ScoringEvent>();
        sheets.values().stream()
                .sorted(Comparator.comparing(ScoreSheetSealed::sheetId))
                .map(this::revealed)
                .forEach(events::add);
        events.add(result(reveal.scoring()));
        return accepted(events);
    }

    private ScoreSheetRevealed revealed(ScoreSheetSealed sealed) {
        return new ScoreSheetRevealed(
                sealed.scoring(),
                sealed.round(),
                sealed.sheetId(),
                sealed.seat(),
                sealed.sheet(),
                sealed.points(),
                sealed.total(),
                recused.get(sealed.seat()));
    }

    private ScoringEvent result(String scoring) {
        var of = existing();
        List<TrimmedMean.Sheet> all =
                sheets.values().stream()
                        .map(
                                sheet ->
                                        new TrimmedMean.Sheet(
                                                sheet.sheetId(),
                                                sheet.points(),
                                                sheet.total(),
                                                !recused.containsKey(sheet.seat())))
                        .toList();
        var policy = ScoringPolicy.find(of.policy()).orElseThrow();
        return switch (TrimmedMean.of(policy, all)) {
            case Scored(var score, var used, var dropped, var excluded, var tieBreaks) ->
                    new EntryScored(
                            scoring,
                            of.round(),
                            of.entry(),
                            of.policy(),
                            score,
                            used,
                            dropped,
                            excluded,
                            tieBreaks);
            case Unscored(var excluded) ->
                    new EntryUnscored(scoring, of.round(), of.entry(), of.policy(), excluded);
        };
    }

    private ScoringOpened existing() {
        return Objects.requireNonNull(opened);
    }

    Scoring after(ScoringEvent event) {
        return switch (event) {
            case ScoringOpened opening ->
                    new Scoring(opening, assigned, recused, sheets, Stage.OPEN);
            case ExpertAssigned(var _, var seat) -> {
                var more = new TreeSet<>(assigned);
                more.add(seat);
                yield new Scoring(opened, more, recused, sheets, stage);
            }
            case ExpertRecused(var _, var seat, var reason, var _) ->
                    new Scoring(opened, assigned, with(recused, seat, reason), sheets, stage);
            case ScoreSheetSealed sealed ->
                    new Scoring(
                            opened, assigned, recused, with(sheets, sealed.seat(), sealed), stage);
            case ScoringEnded _ -> new Scoring(opened, assigned, recused, sheets, Stage.ENDED);
            case ScoreSheetRevealed _ -> this;
            case EntryScored _, EntryUnscored _ ->
                    new Scoring(opened, assigned, recused, sheets, Stage.REVEALED);
        };
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        var more = new HashMap<>(map);
        more.put(key, value);
        return Map.copyOf(more);
    }
}
