package org.qunzhi.auditor.decisions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qunzhi.auditor.bundle.At;
import org.qunzhi.auditor.bundle.Fault;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.contracts.award.AwardEvent.AwardConferred;
import org.qunzhi.contracts.award.AwardEvent.AwardProposed;
import org.qunzhi.contracts.award.AwardEvent.AwardsConferred;
import org.qunzhi.contracts.award.AwardEvent.PublicityEnded;
import org.qunzhi.contracts.award.AwardEvent.PublicityStarted;
import org.qunzhi.rules.award.AwardLine;

/** What was conferred is what was publicised, for as long as was announced (公示). */
final class Conferrals implements Recomputer {
    /** An event is decided a moment before it is stored, under its time. */
    private static final Duration MOST_TO_STORE = Duration.ofMinutes(5);

    private final Faults faults;
    private final Awards awards;
    private final Map<String, PublicityStarted> publicity = new HashMap<>();
    private final List<At<PublicityStarted>> started = new ArrayList<>();
    private final List<At<PublicityEnded>> ended = new ArrayList<>();
    private final List<At<AwardConferred>> conferred = new ArrayList<>();
    private final List<At<AwardsConferred>> conferrals = new ArrayList<>();

    Conferrals(Faults faults, Awards awards) {
        this.faults = faults;
        this.awards = awards;
    }

    @Override
    public void take(Decided decided) {
        switch (decided.event()) {
            case PublicityStarted start -> {
                publicity.putIfAbsent(start.awardList(), start);
                started.add(decided.at(start));
            }
            case PublicityEnded end -> ended.add(decided.at(end));
            case AwardConferred award -> conferred.add(decided.at(award));
            case AwardsConferred all -> conferrals.add(decided.at(all));
            case null, default -> {}
        }
    }

    @Override
    public void conclude() {
        started.forEach(this::publicised);
        for (var end : ended) notEarly(end, end.event().awardList(), "publicity-ended");
        for (var award : conferred) conferred(award);
        for (var all : conferrals) all(all);
    }

    private void publicised(At<PublicityStarted> at) {
        var start = at.event();
        var contest = awards.contest(start.contest());
        if (contest == null) {
            faults.add(
                    Fault.at(at.index(), "unexplained", "publicity-started", "contest-announced"));
            return;
        }
        var announced = Duration.ofDays(contest.publicityDays());
        if (Duration.between(start.from(), start.until()).compareTo(announced) < 0)
            faults.add(
                    Fault.at(
                            at.index(),
                            "publicity-short",
                            start.contest(),
                            contest.publicityDays(),
                            start.from(),
                            start.until()));
        if (Duration.between(start.from(), at.time()).compareTo(MOST_TO_STORE) > 0)
            faults.add(Fault.at(at.index(), "publicity-backdated", start.from(), at.time()));
    }

    private void notEarly(At<?> at, String awardList, String event) {
        var start = publicity.get(awardList);
        if (start == null)
            faults.add(Fault.at(at.index(), "unexplained", event, "publicity-started"));
        else if (at.time().isBefore(start.until()))
            faults.add(Fault.at(at.index(), "conferred-early", event, at.time(), start.until()));
    }

    private void conferred(At<AwardConferred> at) {
        var award = at.event();
        notEarly(at, award.awardList(), "award-conferred");
        var proposed = awards.award(award.award());
        if (proposed == null || !same(proposed, award))
            faults.add(Fault.at(at.index(), "conferred-differs", award.entry()));
    }

    private static boolean same(AwardProposed proposed, AwardConferred conferred) {
        return proposed.awardList().equals(conferred.awardList())
                && proposed.entry().equals(conferred.entry())
                && proposed.tier().equals(conferred.tier())
                && proposed.contest().equals(conferred.contest())
                && proposed.place() == conferred.place();
    }

    private void all(At<AwardsConferred> at) {
        var all = at.event();
        var lines =
                conferred.stream()
                        .map(At::event)
                        .filter(award -> award.awardList().equals(all.awardList()))
                        .sorted(Comparator.comparingInt(AwardConferred::place))
                        .map(one -> new AwardLine(one.award(), one.entry(), one.tier()))
                        .toList();
        if (all.count() != lines.size()
                || lines.size() != awards.proposed(all.awardList())
                || !all.hash().equals(AwardLine.hash(lines)))
            faults.add(Fault.at(at.index(), "awards-differ", all.contest()));
    }

    @Override
    public int count() {
        return conferred.size();
    }
}
