package org.qunzhi.award.awardlist;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.qunzhi.authority.Acting;
import org.qunzhi.authority.Standing;
import org.qunzhi.award.awardlist.AwardListCommand.Facts;
import org.qunzhi.award.contest.Contests;
import org.qunzhi.award.entry.Entries;
import org.qunzhi.award.entry.EntryView;
import org.qunzhi.rules.registration.CalendarDay;
import org.springframework.stereotype.Component;

/** Gathers what this service knows of a contest whose awards are about to be decided. */
@Component
class AwardListFacts {
    private final Contests contests;
    private final Rankings rankings;
    private final Entries entries;
    private final Standing standing;
    private final Clock clock;

    AwardListFacts(
            Contests contests, Rankings rankings, Entries entries, Standing standing, Clock clock) {
        this.contests = contests;
        this.rankings = rankings;
        this.entries = entries;
        this.standing = standing;
        this.clock = clock;
    }

    Facts of(String contest) {
        return new Facts(
                contests.find(contest).orElse(null),
                rankings.ofContest(contest),
                entries.admitted(contest).stream()
                        .map(EntryView::entry)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The contests that an employer of the person has entered: there they decide nothing. */
    Set<String> ownContests(Acting acting) {
        var today = CalendarDay.of(clock.instant());
        return entries.contestsEnteredBy(standing.employersOn(acting.person(), today));
    }
}
