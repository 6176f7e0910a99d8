package org.qunzhi.auditor.decisions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.qunzhi.auditor.bundle.At;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.contracts.award.AwardEvent;
import org.qunzhi.contracts.award.AwardEvent.AwardConferred;
import org.qunzhi.contracts.award.AwardEvent.AwardListOpened;
import org.qunzhi.contracts.award.AwardEvent.AwardProposed;
import org.qunzhi.contracts.award.AwardEvent.AwardsConferred;
import org.qunzhi.contracts.award.AwardEvent.AwardsProposed;
import org.qunzhi.contracts.award.AwardEvent.PublicityEnded;
import org.qunzhi.contracts.award.AwardEvent.PublicityStarted;
import org.qunzhi.contracts.award.ContestEvent.ContestAnnounced;
import org.qunzhi.contracts.award.EntryEvent.EntryAdmitted;

/**
 * LN art. 6, 13: one list of one contest, of admitted entries; nobody confers what they proposed.
 */
final class AwardListRule extends Rule {
    private static final class AwardList {
        final AwardListOpened opened;
        final Set<Integer> places = new HashSet<>();
        final Set<Integer> conferred = new HashSet<>();

        AwardList(AwardListOpened opened) {
            this.opened = opened;
        }
    }

    private final Map<String, AwardList> lists = new HashMap<>();
    private final Map<String, String> listOfContest = new HashMap<>();

    AwardListRule(Faults faults, Facts facts) {
        super(faults, facts);
    }

    @Override
    public void take(Decided decided) {
        if (!(decided.event() instanceof AwardEvent of)) return;
        if (of instanceof AwardProposed award) admitted(decided, award);
        if (of instanceof AwardListOpened opened) opened(decided, opened);
        var list = lists.get(of.awardList());
        if (list == null) return;
        switch (of) {
            case AwardListOpened _ -> {}
            case AwardProposed award -> {
                contest(decided, list, award.contest());
                next(decided, list.places, award.place());
            }
            case AwardsProposed all -> {
                contest(decided, list, all.contest());
                same(decided, "organizer", list.opened.organizer(), all.organizer());
                same(decided, "ranking", list.opened.ranking(), all.ranking());
            }
            case PublicityStarted started -> {
                contest(decided, list, started.contest());
                notBefore(decided, started);
            }
            case PublicityEnded ended -> {
                contest(decided, list, ended.contest());
                notBy(decided, list.opened.proposer(), "award-list-opened");
            }
            case AwardConferred award -> {
                contest(decided, list, award.contest());
                notBy(decided, list.opened.proposer(), "award-list-opened");
                next(decided, list.conferred, award.place());
            }
            case AwardsConferred all -> contest(decided, list, all.contest());
        }
    }

    private void opened(Decided decided, AwardListOpened opened) {
        lists.put(opened.awardList(), new AwardList(opened));
        by(decided, "proposer", opened.proposer());
        var other = listOfContest.putIfAbsent(opened.contest(), opened.awardList());
        if (other != null) same(decided, "awardList", other, opened.awardList());
        var contest = facts.first(ContestAnnounced.class, opened.contest()).map(At::event);
        if (contest.isEmpty()) {
            lacks(decided, ContestAnnounced.class);
            return;
        }
        same(decided, "organizer", contest.get().organizer(), opened.organizer());
        same(decided, "tiers", contest.get().tiers(), opened.tiers());
        same(decided, "publicityDays", contest.get().publicityDays(), opened.publicityDays());
    }

    private void admitted(Decided decided, AwardProposed award) {
        var admitted = facts.first(EntryAdmitted.class, award.entry()).map(At::event);
        if (admitted.isEmpty()) lacks(decided, EntryAdmitted.class);
        else same(decided, "contest", admitted.get().contest(), award.contest());
    }

    private void contest(Decided decided, AwardList list, String contest) {
        same(decided, "contest", list.opened.contest(), contest);
    }

    private void next(Decided decided, Set<Integer> places, int place) {
        same(decided, "place", places.size() + 1, place);
        places.add(place);
    }

    /** It runs from when it was decided; a later start would only be longer, and is not decided. */
    private void notBefore(Decided decided, PublicityStarted started) {
        if (started.from().isAfter(decided.time().plus(Facts.CLOCKS_DIFFER)))
            fault(decided, "dated-otherwise", decided.name(), started.from(), decided.time());
    }
}
