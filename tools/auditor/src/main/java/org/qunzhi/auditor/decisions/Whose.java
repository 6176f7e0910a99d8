package org.qunzhi.auditor.decisions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.award.AwardEvent;
import org.qunzhi.contracts.award.AwardEvent.AwardListOpened;
import org.qunzhi.contracts.award.ContestEvent.ContestAnnounced;
import org.qunzhi.contracts.award.EntryEvent;
import org.qunzhi.contracts.award.EntryEvent.EntryAdmitted;
import org.qunzhi.contracts.award.EntryEvent.EntryRecommended;
import org.qunzhi.contracts.award.EntryEvent.EntryReturned;
import org.qunzhi.contracts.award.EntryEvent.EntrySubmitted;
import org.qunzhi.contracts.plan.AnnualPlanEvent;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanDrafted;
import org.qunzhi.contracts.plan.AppointmentEvent;
import org.qunzhi.contracts.plan.AppointmentEvent.Appointed;
import org.qunzhi.contracts.plan.AppointmentEvent.AppointmentEnded;
import org.qunzhi.contracts.plan.ErasureEvent;
import org.qunzhi.contracts.plan.ErasureEvent.ErasureApproved;
import org.qunzhi.contracts.plan.ErasureEvent.ErasureRejected;
import org.qunzhi.contracts.plan.ErasureEvent.ErasureRequested;
import org.qunzhi.contracts.plan.ErasureEvent.PersonErased;
import org.qunzhi.contracts.plan.MembershipEvent;
import org.qunzhi.contracts.plan.MembershipEvent.MembershipAccepted;
import org.qunzhi.contracts.plan.MembershipEvent.MembershipDeclined;
import org.qunzhi.contracts.plan.MembershipEvent.MembershipRequested;
import org.qunzhi.contracts.plan.MembershipEvent.PromotionPathOpened;
import org.qunzhi.contracts.plan.OrganizationEvent;
import org.qunzhi.contracts.plan.OrganizationEvent.FirstDecisionMakerNamed;
import org.qunzhi.contracts.plan.OrganizationEvent.FirstDecisionMakerSeated;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationApplied;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationConfirmed;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationFounded;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationRejected;
import org.qunzhi.contracts.plan.OrganizationEvent.UnitAdded;
import org.qunzhi.contracts.plan.PersonEvent;
import org.qunzhi.contracts.plan.PersonEvent.EmploymentBegan;
import org.qunzhi.contracts.plan.PersonEvent.EmploymentEnded;
import org.qunzhi.contracts.plan.PersonEvent.PersonRegistered;
import org.qunzhi.contracts.registration.CircleEvent;
import org.qunzhi.contracts.registration.CircleEvent.CircleAmended;
import org.qunzhi.contracts.registration.CircleEvent.CircleFormed;
import org.qunzhi.contracts.registration.TopicEvent;
import org.qunzhi.contracts.registration.TopicEvent.TopicApplied;
import org.qunzhi.contracts.review.RoundEvent;
import org.qunzhi.contracts.review.RoundEvent.RoundOpened;
import org.qunzhi.contracts.review.ScoringEvent;
import org.qunzhi.contracts.review.ScoringEvent.ScoringOpened;

/** Of which organisation each event is decided: as it says itself, or as its stream began. */
final class Whose {
    private final Facts facts;
    private final Map<String, Place> streams = new HashMap<>();
    private final Map<String, List<String>> recommenders = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();

    Whose(Facts facts) {
        this.facts = facts;
    }

    /** Absent where it is not shown, or is nobody's. */
    @Nullable Place of(Decided decided) {
        return switch (decided.event()) {
            case OrganizationEvent of -> of(of);
            case AppointmentEvent of -> of(of);
            case MembershipEvent of -> of(of);
            case PersonEvent of -> of(of);
            case ErasureEvent of -> of(of);
            case AnnualPlanEvent of -> {
                if (of instanceof PlanDrafted drafted)
                    streams.put(of.plan(), Place.in(drafted.organization(), null));
                yield streams.get(of.plan());
            }
            case CircleEvent of -> {
                if (of instanceof CircleFormed formed)
                    streams.put(of.circle(), Place.in(formed.organization(), formed.unit()));
                if (of instanceof CircleAmended amended)
                    streams.computeIfPresent(
                            of.circle(),
                            (_, place) -> Place.in(place.organization(), amended.unit()));
                yield streams.get(of.circle());
            }
            case TopicEvent of -> {
                if (of instanceof TopicApplied applied)
                    streams.put(of.topic(), Place.in(applied.organization(), applied.unit()));
                yield streams.get(of.topic());
            }
            case RoundEvent of ->
                    facts.first(RoundOpened.class, of.round())
                            .map(round -> Place.in(round.event().organizer()))
                            .orElse(null);
            case ScoringEvent of ->
                    facts.first(ScoringOpened.class, of.scoring())
                            .map(scoring -> Place.in(scoring.event().organizer()))
                            .orElse(null);
            case ContestAnnounced of -> Place.in(of.organizer());
            case EntryEvent of -> of(of);
            case AwardEvent of -> {
                if (of instanceof AwardListOpened opened)
                    streams.put(of.awardList(), Place.in(opened.organizer()));
                yield streams.get(of.awardList());
            }
            case null, default -> null;
        };
    }

    private @Nullable Place of(OrganizationEvent event) {
        return switch (event) {
            case OrganizationFounded of -> Place.in(of.organization());
            case OrganizationApplied _, FirstDecisionMakerNamed _ -> null;
            case OrganizationConfirmed of -> Place.in(of.association(), null);
            case OrganizationRejected of -> Place.in(of.association(), null);
            case FirstDecisionMakerSeated of ->
                    facts.first(OrganizationConfirmed.class, of.organization())
                            .map(confirmed -> Place.in(confirmed.event().association(), null))
                            .orElse(Place.in(of.organization()));
            case UnitAdded of -> Place.in(of.organization(), null);
        };
    }

    private static Place of(AppointmentEvent event) {
        return switch (event) {
            case Appointed of -> Place.in(of.organization(), null);
            case AppointmentEnded of -> Place.in(of.organization(), null);
        };
    }

    private static Place of(MembershipEvent event) {
        return switch (event) {
            case MembershipRequested of -> Place.in(of.member(), null);
            case MembershipAccepted of -> Place.in(of.association(), null);
            case MembershipDeclined of -> Place.in(of.association(), null);
            case PromotionPathOpened of -> Place.in(of.association(), null);
        };
    }

    /** An employee is registered for the unit that the employment, which stands behind, names. */
    private Place of(PersonEvent event) {
        return switch (event) {
            case PersonRegistered of -> Place.in(of.holder());
            case EmploymentBegan of -> {
                var key = of.person() + "@" + of.organization();
                if (of.unit() == null) units.remove(key);
                else units.put(key, of.unit());
                yield Place.in(of.organization(), of.unit());
            }
            case EmploymentEnded of ->
                    Place.in(of.organization(), units.get(of.person() + "@" + of.organization()));
        };
    }

    private static Place of(ErasureEvent event) {
        return switch (event) {
            case ErasureRequested of -> Place.in(of.organization(), null);
            case ErasureRejected of -> Place.in(of.organization(), null);
            case ErasureApproved of -> Place.in(of.organization(), null);
            case PersonErased of -> Place.in(of.organization(), null);
        };
    }

    /** Admitted it is by whoever spoke last: the enterprise itself or its last recommender. */
    private @Nullable Place of(EntryEvent event) {
        return switch (event) {
            case EntrySubmitted of -> {
                recommenders.put(of.entry(), of.recommenders());
                yield Place.in(of.organization(), null);
            }
            case EntryRecommended of -> Place.in(of.association());
            case EntryReturned of -> Place.in(of.association());
            case EntryAdmitted of -> {
                var all = recommenders.get(of.entry());
                if (all == null) yield null;
                yield all.isEmpty() ? Place.in(of.organization(), null) : Place.in(all.getLast());
            }
        };
    }
}
