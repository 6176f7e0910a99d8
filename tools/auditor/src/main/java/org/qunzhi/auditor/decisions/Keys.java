package org.qunzhi.auditor.decisions;

import java.util.Optional;
import org.qunzhi.contracts.award.ContestEvent.ContestAnnounced;
import org.qunzhi.contracts.award.EntryEvent.EntryAdmitted;
import org.qunzhi.contracts.plan.MembershipEvent.PromotionPathOpened;
import org.qunzhi.contracts.plan.OrganizationEvent;
import org.qunzhi.contracts.plan.OrganizationEvent.UnitAdded;
import org.qunzhi.contracts.plan.PersonEvent.PersonRegistered;
import org.qunzhi.contracts.registration.CircleEvent;
import org.qunzhi.contracts.registration.NumberingEvent.NumberIssued;
import org.qunzhi.contracts.registration.TopicEvent.ResultAccepted;
import org.qunzhi.contracts.registration.TopicEvent.TopicApproved;
import org.qunzhi.contracts.review.RankingEvent.RankingConcluded;
import org.qunzhi.contracts.review.RoundEvent.EntryListed;
import org.qunzhi.contracts.review.RoundEvent.ExpertSeated;
import org.qunzhi.contracts.review.RoundEvent.RoundOpened;
import org.qunzhi.contracts.review.RoundEvent.RoundRevealed;
import org.qunzhi.contracts.review.RoundEvent.ScoringClosed;
import org.qunzhi.contracts.review.RoundEvent.ScoringStarted;
import org.qunzhi.contracts.review.ScoringEvent.ScoringEnded;
import org.qunzhi.contracts.review.ScoringEvent.ScoringOpened;

/** By what {@link Facts} finds an event that others rest on; of all others it keeps nothing. */
final class Keys {

    static Optional<String> of(Object event) {
        return Optional.ofNullable(
                switch (event) {
                    case UnitAdded unit -> unit.unit();
                    case OrganizationEvent of -> of.organization();
                    case PersonRegistered of -> of.person();
                    case PromotionPathOpened of -> of.member();
                    case CircleEvent of -> of.circle();
                    case NumberIssued of -> of.subject();
                    case TopicApproved of -> of.topic();
                    case ResultAccepted of -> of.topic();
                    case RoundOpened of -> of.round();
                    case ExpertSeated of -> of.seat();
                    case EntryListed of -> of.scoring();
                    case ScoringStarted of -> of.round();
                    case ScoringClosed of -> of.round();
                    case RoundRevealed of -> of.round();
                    case ScoringOpened of -> of.scoring();
                    case ScoringEnded of -> of.scoring();
                    case RankingConcluded of -> of.ranking();
                    case ContestAnnounced of -> of.contest();
                    case EntryAdmitted of -> of.entry();
                    default -> null;
                });
    }

    private Keys() {}
}
