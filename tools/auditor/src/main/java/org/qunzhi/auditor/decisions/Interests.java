package org.qunzhi.auditor.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunzhi.auditor.bundle.At;
import org.qunzhi.auditor.bundle.Fault;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.contracts.award.AwardEvent;
import org.qunzhi.contracts.award.AwardEvent.AwardListOpened;
import org.qunzhi.contracts.award.ContestEvent.ContestAnnounced;
import org.qunzhi.contracts.award.EntryEvent;
import org.qunzhi.contracts.award.EntryEvent.EntryAdmitted;
import org.qunzhi.contracts.award.EntryEvent.EntryRecommended;
import org.qunzhi.contracts.award.EntryEvent.EntryReturned;
import org.qunzhi.contracts.award.EntryEvent.EntrySubmitted;
import org.qunzhi.contracts.review.RoundEvent;
import org.qunzhi.contracts.review.RoundEvent.EntryListed;
import org.qunzhi.contracts.review.RoundEvent.ExpertSeated;
import org.qunzhi.contracts.review.RoundEvent.RoundOpened;
import org.qunzhi.contracts.review.ScoringEvent;
import org.qunzhi.contracts.review.ScoringEvent.ExpertAssigned;
import org.qunzhi.contracts.review.ScoringEvent.ScoreSheetSealed;
import org.qunzhi.contracts.review.ScoringEvent.ScoringOpened;

/**
 * Nobody judges their own (LN art. 16: 公平): not where they work. An expert employed where an entry
 * comes from is recused, and who administers a contest has no rights on it there.
 */
final class Interests extends Rule {
    private final Employments employments;
    private final Map<String, Set<String>> ofRound = new HashMap<>();
    private final Map<String, Set<String>> ofContest = new HashMap<>();
    private final Map<String, String> contestOfList = new HashMap<>();
    private final Map<String, String> ofEntry = new HashMap<>();
    private final List<Interest> interests = new ArrayList<>();

    /** {@code since}: any employment that lasted into the season counts; absent for that day's. */
    private record Interest(
            At<String> name, String person, String organization, @Nullable LocalDate since) {}

    private final Faults faults;

    Interests(Faults faults, Facts facts, Employments employments) {
        super(faults, facts);
        this.faults = faults;
        this.employments = employments;
    }

    @Override
    public void take(Decided decided) {
        switch (decided.event()) {
            case EntryEvent of -> of(decided, of);
            case RoundEvent of -> of(decided, of);
            case ScoringEvent of -> of(decided, of);
            case AwardEvent of -> of(decided, of);
            case null, default -> {}
        }
    }

    private void of(Decided decided, EntryEvent event) {
        switch (event) {
            case EntrySubmitted form -> ofEntry.put(form.entry(), form.organization());
            case EntryAdmitted entry ->
                    ofContest
                            .computeIfAbsent(entry.contest(), _ -> new HashSet<>())
                            .add(entry.organization());
            case EntryRecommended(var entry, var _, var _) ->
                    byNobodyOf(decided, ofEntry.get(entry));
            case EntryReturned(var entry, var _, var _) -> byNobodyOf(decided, ofEntry.get(entry));
        }
    }

    private void of(Decided decided, RoundEvent event) {
        var organizations = ofRound.computeIfAbsent(event.round(), _ -> new HashSet<>());
        if (event instanceof EntryListed listed) organizations.add(listed.organization());
        else if (!(event instanceof RoundOpened))
            organizations.forEach(organization -> byNobodyOf(decided, organization));
    }

    private void of(Decided decided, ScoringEvent event) {
        var scoring = facts.first(ScoringOpened.class, event.scoring()).map(At::event);
        if (scoring.isEmpty()) return;
        byNobodyOf(decided, scoring.get().organization());
        if (event instanceof ExpertAssigned(var _, var seat))
            expert(decided, seat, scoring.get(), seasonOf(scoring.get()));
        if (event instanceof ScoreSheetSealed sealed)
            expert(decided, sealed.seat(), scoring.get(), null);
    }

    /** Absent where the contest is not on record here yet: then the day's employment counts. */
    private @Nullable LocalDate seasonOf(ScoringOpened scoring) {
        return facts.first(RoundOpened.class, scoring.round())
                .flatMap(round -> facts.first(ContestAnnounced.class, round.event().contest()))
                .map(contest -> LocalDate.of(contest.event().season(), 1, 1))
                .orElse(null);
    }

    private void expert(
            Decided decided, String seat, ScoringOpened scoring, @Nullable LocalDate since) {
        var seated = facts.first(ExpertSeated.class, seat).map(At::event);
        var expert = seated.flatMap(of -> of.expert().shown());
        expert.ifPresent(person -> add(decided, person, scoring.organization(), since));
    }

    private void of(Decided decided, AwardEvent event) {
        if (event instanceof AwardListOpened opened)
            contestOfList.put(opened.awardList(), opened.contest());
        var contest = contestOfList.get(event.awardList());
        if (contest != null)
            ofContest
                    .getOrDefault(contest, Set.of())
                    .forEach(organization -> byNobodyOf(decided, organization));
    }

    private void byNobodyOf(Decided decided, @Nullable String organization) {
        var actor = decided.attribute("actor");
        boolean somebody = !actor.isEmpty() && decided.attribute("causationid").isEmpty();
        if (organization != null && somebody) add(decided, actor, organization, null);
    }

    private void add(
            Decided decided, String person, String organization, @Nullable LocalDate since) {
        interests.add(new Interest(decided.at(decided.name()), person, organization, since));
    }

    @Override
    public void conclude() {
        for (var one : interests)
            if (employed(one, one.name().time()))
                faults.add(
                        Fault.at(
                                one.name().index(),
                                "own-employer",
                                one.name().event(),
                                one.person(),
                                one.organization()));
    }

    private boolean employed(Interest one, Instant time) {
        var since = one.since();
        return since == null
                ? employments.surelyHolds(one.person(), one.organization(), time)
                : employments.surelyLastedInto(one.person(), one.organization(), since, time);
    }
}
