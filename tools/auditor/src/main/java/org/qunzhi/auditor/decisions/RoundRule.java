package org.qunzhi.auditor.decisions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.award.ContestEvent.ContestAnnounced;
import org.qunzhi.contracts.award.EntryEvent.EntryAdmitted;
import org.qunzhi.contracts.review.RoundEvent;
import org.qunzhi.contracts.review.RoundEvent.EntryListed;
import org.qunzhi.contracts.review.RoundEvent.ExpertSeated;
import org.qunzhi.contracts.review.RoundEvent.RoundOpened;
import org.qunzhi.contracts.review.RoundEvent.RoundRevealed;
import org.qunzhi.contracts.review.RoundEvent.ScoringClosed;
import org.qunzhi.contracts.review.RoundEvent.ScoringStarted;
import org.qunzhi.contracts.review.ScoringEvent.ScoringEnded;
import org.qunzhi.rules.review.ScoreSheet;
import org.qunzhi.rules.review.ScoringPolicy;

/** LN art. 6: one panel and the admitted entries of one contest; revealed when all is scored. */
final class RoundRule extends Rule {
    private static final class Round {
        final RoundOpened opened;
        final Map<String, EntryListed> listed = new HashMap<>();
        final Set<String> experts = new HashSet<>();

        Round(RoundOpened opened) {
            this.opened = opened;
        }
    }

    private final Map<String, Round> rounds = new HashMap<>();
    private final Set<String> contests = new HashSet<>();
    private final List<Decided> opened = new ArrayList<>();
    private final List<Decided> listed = new ArrayList<>();

    /** Seats are shown to few, and that there is one to everybody. */
    private final Map<String, Integer> seatsByStream = new HashMap<>();

    RoundRule(Faults faults, Facts facts) {
        super(faults, facts);
    }

    @Override
    public void take(Decided decided) {
        if (decided.name().equals("expert-seated"))
            seatsByStream.merge(decided.stream(), 1, Integer::sum);
        if (!(decided.event() instanceof RoundEvent of)) return;
        if (of instanceof RoundOpened round) opened(decided, round);
        var round = rounds.get(of.round());
        if (round == null) return;
        switch (of) {
            case RoundOpened _ -> {}
            case ExpertSeated seated -> seated(decided, round, seated);
            case EntryListed one -> listed(decided, round, one);
            case ScoringStarted started -> started(decided, round, started);
            case ScoringClosed _ -> {}
            case RoundRevealed _ -> {
                for (var one : round.listed.values())
                    if (facts.first(ScoringEnded.class, one.scoring()).isEmpty())
                        lacks(decided, ScoringEnded.class);
            }
        }
    }

    private void opened(Decided decided, RoundOpened round) {
        rounds.put(round.round(), new Round(round));
        opened.add(decided);
        if (!contests.add(round.contest()))
            fault(decided, "twice", decided.name(), round.contest());
        if (ScoreSheet.find(round.sheet()).isEmpty())
            fault(decided, "unknown-edition", round.sheet());
        if (ScoringPolicy.find(round.policy()).isEmpty())
            fault(decided, "unknown-edition", round.policy());
        if (decided.time().minus(Facts.CLOCKS_DIFFER).isAfter(round.scoringUntil()))
            fault(
                    decided,
                    "after-the-deadline",
                    decided.name(),
                    decided.time(),
                    round.scoringUntil());
    }

    private void seated(Decided decided, Round round, ExpertSeated seated) {
        same(decided, "organizer", round.opened.organizer(), seated.organizer());
        var expert = seated.expert().shown();
        if (expert.isPresent() && !round.experts.add(expert.get()))
            fault(decided, "twice", decided.name(), expert.get());
        if (facts.all(ExpertSeated.class, seated.seat()).size() > 1)
            fault(decided, "twice", decided.name(), seated.seat());
    }

    private void listed(Decided decided, Round round, EntryListed one) {
        listed.add(decided);
        if (round.listed.put(one.entry(), one) != null)
            fault(decided, "twice", decided.name(), one.entry());
        ScoreSheet.find(round.opened.sheet())
                .filter(sheet -> !sheet.topicTypes().contains(one.type()))
                .ifPresent(
                        sheet -> fault(decided, "other-topic-type", sheet.edition(), one.type()));
    }

    private void started(Decided decided, Round round, ScoringStarted started) {
        same(decided, "entries", round.listed.size(), started.entries());
        same(decided, "seats", seatsByStream.getOrDefault(decided.stream(), 0), started.seats());
        if (decided.time().minus(Facts.CLOCKS_DIFFER).isAfter(round.opened.scoringUntil()))
            fault(
                    decided,
                    "after-the-deadline",
                    decided.name(),
                    decided.time(),
                    round.opened.scoringUntil());
        ScoringPolicy.find(round.opened.policy())
                .filter(
                        policy ->
                                started.seats() < policy.fewestExperts()
                                        || started.seats() > policy.mostExperts())
                .ifPresent(
                        policy ->
                                fault(
                                        decided,
                                        "wrong-panel",
                                        started.seats(),
                                        policy.fewestExperts(),
                                        policy.mostExperts()));
    }

    /** Contest and entries are another service's. */
    @Override
    public void conclude() {
        for (var decided : opened) {
            if (!(decided.event() instanceof RoundOpened round)) continue;
            var contest = resting(decided, ContestAnnounced.class, Context.AWARD, round.contest());
            if (contest.isPresent())
                same(decided, "organizer", contest.get().organizer(), round.organizer());
        }
        for (var decided : listed) {
            if (!(decided.event() instanceof EntryListed one)) continue;
            var admitted = resting(decided, EntryAdmitted.class, Context.AWARD, one.entry());
            if (admitted.isEmpty()) continue;
            same(decided, "organization", admitted.get().organization(), one.organization());
            same(decided, "type", admitted.get().type(), one.type());
            var round = rounds.get(one.round());
            if (round != null)
                same(decided, "contest", admitted.get().contest(), round.opened.contest());
        }
    }
}
