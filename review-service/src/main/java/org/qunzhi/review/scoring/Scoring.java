package org.qunzhi.review.scoring;

import static org.qunzhi.platform.Decision.accepted;
import static org.qunzhi.platform.Decision.nothing;
import static org.qunzhi.platform.Decision.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.review.ScoringEvent;
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
import org.qunzhi.platform.Decision;
import org.qunzhi.review.scoring.ScoringCommand.ApproveExclusion;
import org.qunzhi.review.scoring.ScoringCommand.EndScoring;
import org.qunzhi.review.scoring.ScoringCommand.OpenScoring;
import org.qunzhi.review.scoring.ScoringCommand.RecuseEmployee;
import org.qunzhi.review.scoring.ScoringCommand.RecuseExpert;
import org.qunzhi.review.scoring.ScoringCommand.RevealAgain;
import org.qunzhi.review.scoring.ScoringCommand.RevealScoring;
import org.qunzhi.review.scoring.ScoringCommand.SealSheet;
import org.qunzhi.rules.review.ScoreSheet;

/** The scoring of one entry: who may score it, who has, whose sheet counts. */
record Scoring(
        @Nullable ScoringOpened opened,
        Set<String> assigned,
        Map<String, RecusalReason> recused,
        Map<String, ScoreSheetSealed> sheets,
        Exclusions exclusions,
        Stage stage) {
    static final Scoring NONE =
            new Scoring(null, Set.of(), Map.of(), Map.of(), Exclusions.NONE, Stage.OPEN);

    /** Names the rule and not the person: the event is read by more than those who know them. */
    static final String SAME_EMPLOYER = "参评成果所在单位的专家回避（由平台按任职记录认定）";

    enum Stage {
        OPEN,
        ENDED,
        /** A sealed sheet could not be opened. */
        HALTED,
        REVEALED
    }

    Decision<ScoringEvent> decide(ScoringCommand command, Instant now) {
        return switch (command) {
            case OpenScoring open -> open(open);
            case SealSheet seal -> seal(seal, now);
            case RecuseExpert recuse -> recuse(recuse);
            case RecuseEmployee employee -> recuse(employee);
            case EndScoring end -> end(end);
            case RevealScoring _ -> reveal();
            case RevealAgain again -> new Halted(this).again(again);
            case ApproveExclusion approve -> new Halted(this).approve(approve);
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
                            ? sameEmployer(
                                    open.scoring(), one.seat(), open.organizer(), one.expert())
                            : new ExpertAssigned(open.scoring(), one.seat()));
        }
        return accepted(events);
    }

    private Decision<ScoringEvent> seal(SealSheet seal, Instant now) {
        var unable = unable(seal.by(), seal.employers(), seal.seat(), now);
        if (unable.isPresent()) return refused(unable.get());
        var scoring = existing();
        var sheet = sheet();
        var faults = sheet.faults(seal.points());
        if (!faults.isEmpty())
            return refused(new ScoringRefusal.SheetFaults(scoring.sheet(), faults));
        var marks = new Marks(Map.copyOf(seal.points()), sheet.total(seal.points()));
        return accepted(
                new ScoreSheetSealed(
                        seal.scoring(),
                        scoring.round(),
                        seal.sheetId(),
                        Objects.requireNonNull(seal.seat()),
                        scoring.sheet(),
                        Protected.of(marks),
                        Protected.of(seal.comment())));
    }

    private Optional<ScoringRefusal> unable(
            Acting by, Set<String> employers, @Nullable String seat, Instant now) {
        var scoring = existing();
        if (!by.is(Role.EXPERT, scoring.organizer()))
            return Optional.of(new ScoringRefusal.NotAnExpert(scoring.organizer()));
        var barred = barred(seat);
        if (barred.isPresent()) return barred;
        if (employers.contains(scoring.organization()))
            return Optional.of(new ScoringRefusal.OwnEnterprise(scoring.organization()));
        var own = Objects.requireNonNull(seat);
        if (sheets.containsKey(own)) return Optional.of(new ScoringRefusal.AlreadyScored(own));
        if (stage != Stage.OPEN) return Optional.of(new ScoringRefusal.Ended());
        if (!now.isBefore(scoring.scoringUntil()))
            return Optional.of(new ScoringRefusal.DeadlinePassed(scoring.scoringUntil()));
        return Optional.empty();
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
                recused(
                        recuse.scoring(),
                        recuse.seat(),
                        scoring.organizer(),
                        recuse.reason(),
                        recuse.expert(),
                        recuse.explanation()));
    }

    private Decision<ScoringEvent> recuse(RecuseEmployee employee) {
        if (recused.containsKey(employee.seat())) return nothing();
        if (stage == Stage.REVEALED) return refused(new ScoringRefusal.AlreadyRevealed());
        if (!assigned.contains(employee.seat()))
            return refused(new ScoringRefusal.UnknownSeat(employee.seat()));
        return accepted(
                sameEmployer(
                        employee.scoring(),
                        employee.seat(),
                        existing().organizer(),
                        employee.expert()));
    }

    private static ExpertRecused sameEmployer(
            String scoring, String seat, String organizer, Protected<String> expert) {
        return recused(
                scoring, seat, organizer, RecusalReason.SAME_EMPLOYER, expert, SAME_EMPLOYER);
    }

    private static ExpertRecused recused(
            String scoring,
            String seat,
            String organizer,
            RecusalReason reason,
            Protected<String> expert,
            String explanation) {
        var known = expert.shown().orElse(null);
        return new ExpertRecused(
                scoring,
                seat,
                organizer,
                reason,
                Protected.ofNullable(known),
                known == null ? null : Protected.of(explanation));
    }

    private Decision<ScoringEvent> end(EndScoring end) {
        if (stage != Stage.OPEN) return nothing();
        return accepted(new ScoringEnded(end.scoring(), sheets.size()));
    }

    private Decision<ScoringEvent> reveal() {
        return switch (stage) {
            case OPEN -> refused(new ScoringRefusal.NotEnded());
            case ENDED -> accepted(reveal(exclusions.excluded()).events());
            case HALTED, REVEALED -> nothing();
        };
    }

    Reveal reveal(Set<String> excluded) {
        return new Reveal(existing(), sheets.values(), recused, excluded);
    }

    private ScoreSheet sheet() {
        return ScoreSheet.find(existing().sheet()).orElseThrow();
    }

    ScoringOpened existing() {
        return Objects.requireNonNull(opened);
    }

    Scoring after(ScoringEvent event) {
        return switch (event) {
            case ScoringOpened opening ->
                    new Scoring(opening, assigned, recused, sheets, exclusions, Stage.OPEN);
            case ExpertAssigned(var _, var seat) -> {
                var more = new TreeSet<>(assigned);
                more.add(seat);
                yield new Scoring(opened, more, recused, sheets, exclusions, stage);
            }
            case ExpertRecused out ->
                    new Scoring(
                            opened,
                            assigned,
                            with(recused, out.seat(), out.reason()),
                            sheets,
                            exclusions,
                            stage);
            case ScoreSheetSealed sealed ->
                    new Scoring(
                            opened,
                            assigned,
                            recused,
                            with(sheets, sealed.seat(), sealed),
                            exclusions,
                            stage);
            case ScoringEnded _ -> in(exclusions, Stage.ENDED);
            case ScoringHalted halted -> in(exclusions.after(halted), Stage.HALTED);
            case SheetExclusionApproved approved -> in(exclusions.after(approved), stage);
            case SheetExcluded out -> in(exclusions.after(out), stage);
            case ScoreSheetRevealed _, SheetCommentRevealed _ -> this;
            case EntryScored _, EntryUnscored _ -> in(exclusions, Stage.REVEALED);
        };
    }

    private Scoring in(Exclusions decided, Stage next) {
        return new Scoring(opened, assigned, recused, sheets, decided, next);
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        var more = new HashMap<>(map);
        more.put(key, value);
        return Map.copyOf(more);
    }
}
