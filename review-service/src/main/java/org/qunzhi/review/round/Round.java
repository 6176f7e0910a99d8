package org.qunzhi.review.round;

import static org.qunzhi.platform.Decision.accepted;
import static org.qunzhi.platform.Decision.nothing;
import static org.qunzhi.platform.Decision.refused;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.review.RoundEvent;
import org.qunzhi.contracts.review.RoundEvent.EntryListed;
import org.qunzhi.contracts.review.RoundEvent.ExpertSeated;
import org.qunzhi.contracts.review.RoundEvent.RoundOpened;
import org.qunzhi.contracts.review.RoundEvent.RoundRevealed;
import org.qunzhi.contracts.review.RoundEvent.ScoringClosed;
import org.qunzhi.contracts.review.RoundEvent.ScoringStarted;
import org.qunzhi.platform.Decision;
import org.qunzhi.review.round.RoundCommand.CloseScoring;
import org.qunzhi.review.round.RoundCommand.ListEntry;
import org.qunzhi.review.round.RoundCommand.OpenRound;
import org.qunzhi.review.round.RoundCommand.RevealRound;
import org.qunzhi.review.round.RoundCommand.SeatExpert;
import org.qunzhi.review.round.RoundCommand.StartScoring;
import org.qunzhi.rules.review.ScoreSheet;
import org.qunzhi.rules.review.ScoringPolicy;

/** One round: who sits on its panel, what is scored in it, and how far it has come (LN art. 6). */
record Round(
        @Nullable RoundOpened opened,
        Set<String> entries,
        Set<String> organizations,
        Map<String, Protected<String>> seats,
        State state) {
    static final Round NONE = new Round(null, Set.of(), Set.of(), Map.of(), State.PREPARING);

    enum State {
        PREPARING,
        SCORING,
        CLOSED,
        REVEALED
    }

    Decision<RoundEvent> decide(RoundCommand command, Instant now) {
        return switch (command) {
            case OpenRound open -> open(open, now);
            case ListEntry list -> list(list);
            case SeatExpert seat -> seat(seat);
            case StartScoring start -> start(start, now);
            case CloseScoring close -> close(close);
            case RevealRound reveal -> reveal(reveal);
        };
    }

    private Decision<RoundEvent> open(OpenRound open, Instant now) {
        if (open.organizer() == null)
            return refused(new RoundRefusal.UnknownContest(open.contest()));
        if (!open.by().is(Role.SECRETARY, open.organizer()))
            return refused(new RoundRefusal.NotAnAdministrator(open.organizer()));
        if (opened != null) return refused(new RoundRefusal.AlreadyOpened(open.contest()));
        if (ScoreSheet.find(open.sheet()).isEmpty())
            return refused(new RoundRefusal.UnknownSheet(open.sheet()));
        if (ScoringPolicy.find(open.policy()).isEmpty())
            return refused(new RoundRefusal.UnknownPolicy(open.policy()));
        if (!now.isBefore(open.scoringUntil()))
            return refused(new RoundRefusal.DeadlinePassed(open.scoringUntil()));
        return accepted(
                new RoundOpened(
                        open.round(),
                        open.contest(),
                        open.organizer(),
                        open.name(),
                        open.sheet(),
                        open.policy(),
                        open.scoringUntil()));
    }

    private Decision<RoundEvent> list(ListEntry list) {
        if (entries.contains(list.entry())) return nothing();
        if (state != State.PREPARING) return refused(new RoundRefusal.ScoringHasStarted());
        if (!sheet().topicTypes().contains(list.type()))
            return refused(new RoundRefusal.OtherTopicType(list.type(), existing().sheet()));
        return accepted(
                new EntryListed(
                        list.round(),
                        list.entry(),
                        list.organization(),
                        list.scoring(),
                        list.type()));
    }

    private Decision<RoundEvent> seat(SeatExpert seat) {
        var noRight = noRight(seat.by(), seat.employers(), Role.SECRETARY);
        if (noRight.isPresent()) return refused(noRight.get());
        if (state != State.PREPARING) return refused(new RoundRefusal.ScoringHasStarted());
        var organizer = existing().organizer();
        if (!seat.expertOf().contains(organizer))
            return refused(new RoundRefusal.NotAnExpert(seat.expert(), organizer));
        if (sits(seat.expert())) return refused(new RoundRefusal.AlreadySeated(seat.expert()));
        if (seats.size() >= policy().mostExperts())
            return refused(new RoundRefusal.PanelFull(policy().mostExperts()));
        return accepted(
                new ExpertSeated(
                        seat.round(), seat.seat(), organizer, Protected.of(seat.expert())));
    }

    /** A seat whose person is erased stays a seat, and is nobody's. */
    private boolean sits(String expert) {
        return seats.values().stream()
                .anyMatch(seated -> seated.shown().filter(expert::equals).isPresent());
    }

    private Decision<RoundEvent> start(StartScoring start, Instant now) {
        var noRight = noRight(start.by(), start.employers(), Role.SECRETARY);
        if (noRight.isPresent()) return refused(noRight.get());
        if (state != State.PREPARING) return refused(new RoundRefusal.ScoringHasStarted());
        if (!now.isBefore(existing().scoringUntil()))
            return refused(new RoundRefusal.DeadlinePassed(existing().scoringUntil()));
        if (entries.isEmpty()) return refused(new RoundRefusal.NoEntries());
        if (seats.size() < policy().fewestExperts())
            return refused(new RoundRefusal.TooFewExperts(policy().fewestExperts(), seats.size()));
        return accepted(new ScoringStarted(start.round(), entries.size(), seats.size()));
    }

    private Decision<RoundEvent> close(CloseScoring close) {
        var noRight = noRight(close.by(), close.employers(), Role.SECRETARY);
        if (noRight.isPresent()) return refused(noRight.get());
        if (state != State.SCORING) return refused(new RoundRefusal.NotBeingScored());
        return accepted(new ScoringClosed(close.round()));
    }

    private Decision<RoundEvent> reveal(RevealRound reveal) {
        var noRight = noRight(reveal.by(), reveal.employers(), Role.SECRETARY, Role.CHAIR);
        if (noRight.isPresent()) return refused(noRight.get());
        if (state == State.REVEALED) return refused(new RoundRefusal.AlreadyRevealed());
        if (state != State.CLOSED) return refused(new RoundRefusal.NotClosed());
        if (reveal.ended() < entries.size())
            return refused(new RoundRefusal.ScoringsNotEnded(reveal.ended(), entries.size()));
        return accepted(new RoundRevealed(reveal.round()));
    }

    private Optional<RoundRefusal> noRight(Acting by, Set<String> employers, Role... roles) {
        var organizer = existing().organizer();
        for (var role : roles) {
            if (by.is(role, organizer)) {
                return organizations.stream()
                        .filter(employers::contains)
                        .sorted()
                        .<RoundRefusal>map(RoundRefusal.OwnEnterprise::new)
                        .findFirst();
            }
        }
        return Optional.of(new RoundRefusal.NotAnAdministrator(organizer));
    }

    private RoundOpened existing() {
        return Objects.requireNonNull(opened);
    }

    private ScoreSheet sheet() {
        return ScoreSheet.find(existing().sheet()).orElseThrow();
    }

    private ScoringPolicy policy() {
        return ScoringPolicy.find(existing().policy()).orElseThrow();
    }

    Round after(RoundEvent event) {
        return switch (event) {
            case RoundOpened opening ->
                    new Round(opening, entries, organizations, seats, State.PREPARING);
            case ExpertSeated(var _, var seat, var _, var expert) -> {
                var more = new HashMap<>(seats);
                more.put(seat, expert);
                yield new Round(opened, entries, organizations, Map.copyOf(more), state);
            }
            case EntryListed(var _, var entry, var organization, var _, var _) ->
                    new Round(
                            opened,
                            with(entries, entry),
                            with(organizations, organization),
                            seats,
                            state);
            case ScoringStarted _ -> in(State.SCORING);
            case ScoringClosed _ -> in(State.CLOSED);
            case RoundRevealed _ -> in(State.REVEALED);
        };
    }

    private Round in(State next) {
        return new Round(opened, entries, organizations, seats, next);
    }

    private static Set<String> with(Set<String> set, String one) {
        var more = new HashSet<>(set);
        more.add(one);
        return Set.copyOf(more);
    }
}
