package org.qunzhi.award.entry;

import org.qunzhi.authority.Acting;
import org.qunzhi.authority.Standing;
import org.qunzhi.award.contest.Contests;
import org.qunzhi.award.entry.EntryCommand.Facts;
import org.springframework.stereotype.Component;

/** Gathers what this service knows of an entry about to be submitted. */
@Component
class EntryFacts {
    private final Contests contests;
    private final KnownTopics topics;
    private final Standing standing;

    EntryFacts(Contests contests, KnownTopics topics, Standing standing) {
        this.contests = contests;
        this.topics = topics;
        this.standing = standing;
    }

    Facts of(Acting acting, String contest, String topic) {
        var enterprise = acting.organization();
        return new Facts(
                contests.find(contest).orElse(null),
                topics.find(topic).orElse(null),
                standing.organizationName(enterprise).orElse(enterprise),
                PromotionPath.from(enterprise, standing::promotesTo));
    }

    boolean contestExists(String contest) {
        return contests.find(contest).isPresent();
    }
}
