package org.qunzhi.registration.topic;

import static org.qunzhi.platform.Decision.accepted;
import static org.qunzhi.platform.Decision.nothing;
import static org.qunzhi.platform.Decision.refused;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.TopicType;
import org.qunzhi.contracts.registration.TopicEvent;
import org.qunzhi.contracts.registration.TopicEvent.TopicApplied;
import org.qunzhi.contracts.registration.TopicEvent.TopicApproved;
import org.qunzhi.contracts.registration.TopicEvent.TopicRegistered;
import org.qunzhi.contracts.registration.TopicEvent.TopicReturned;
import org.qunzhi.platform.Decision;
import org.qunzhi.registration.circle.KnownCircle;
import org.qunzhi.registration.topic.TopicCommand.ApplyAgain;
import org.qunzhi.registration.topic.TopicCommand.ApplyForTopic;
import org.qunzhi.registration.topic.TopicCommand.ApproveTopic;
import org.qunzhi.registration.topic.TopicCommand.Proposal;
import org.qunzhi.registration.topic.TopicCommand.RegisterTopic;
import org.qunzhi.registration.topic.TopicCommand.ReturnTopic;
import org.qunzhi.registration.topic.TopicRefusal.CircleNotRegistered;
import org.qunzhi.registration.topic.TopicRefusal.EndsBeforeItBegins;
import org.qunzhi.registration.topic.TopicRefusal.NotApplied;
import org.qunzhi.registration.topic.TopicRefusal.NotApproved;
import org.qunzhi.registration.topic.TopicRefusal.NotReturned;
import org.qunzhi.registration.topic.TopicRefusal.TitleTaken;
import org.qunzhi.rules.registration.CalendarDay;
import org.qunzhi.rules.registration.Steps;

/** 立项: applied for by the leader, reviewed by the promoter, registered with a number (HN 7.3). */
record Application(Topic topic) {

    static Decision<TopicEvent> apply(ApplyForTopic apply, Instant now) {
        var applied =
                application(
                        apply.topic(),
                        apply.circle(),
                        apply.type(),
                        apply.proposal(),
                        apply.steps(),
                        now);
        var objection = new Rights(applied, apply.circle(), apply.by()).objectionToLeading();
        if (objection == null) objection = objectionTo(applied, apply.circle(), apply.sameTitle());
        return objection == null ? accepted(applied) : refused(objection);
    }

    Decision<TopicEvent> again(ApplyAgain again, Instant now) {
        var objection = new Rights(applied(), again.circle(), again.by()).objectionToLeading();
        if (objection != null) return refused(objection);
        if (topic.state() != TopicState.RETURNED) return refused(new NotReturned(again.topic()));

        var applied =
                application(
                        again.topic(),
                        again.circle(),
                        applied().type(),
                        again.proposal(),
                        again.steps(),
                        now);
        objection = objectionTo(applied, again.circle(), again.sameTitle());
        return objection == null ? accepted(applied) : refused(objection);
    }

    Decision<TopicEvent> approve(ApproveTopic approve) {
        var objection = new Rights(applied(), approve.circle(), approve.by()).objectionToJudging();
        if (objection != null) return refused(objection);
        if (topic.state() != TopicState.APPLIED) return refused(new NotApplied(approve.topic()));
        return accepted(
                new TopicApproved(approve.topic(), applied().organization(), applied().year()));
    }

    Decision<TopicEvent> giveBack(ReturnTopic back) {
        var objection = new Rights(applied(), back.circle(), back.by()).objectionToJudging();
        if (objection != null) return refused(objection);
        if (topic.state() != TopicState.APPLIED) return refused(new NotApplied(back.topic()));
        return accepted(new TopicReturned(back.topic(), back.reason()));
    }

    Decision<TopicEvent> register(RegisterTopic register, Instant now) {
        if (topic.registeredOn() != null) return nothing();
        if (topic.state() != TopicState.APPROVED) return refused(new NotApproved(register.topic()));
        return accepted(
                new TopicRegistered(
                        register.topic(),
                        applied().circle(),
                        applied().organization(),
                        applied().title(),
                        applied().type(),
                        register.number(),
                        CalendarDay.of(now)));
    }

    private TopicApplied applied() {
        return topic.applied();
    }

    /** A topic belongs to the year in which it is applied for. */
    private static TopicApplied application(
            String topic,
            KnownCircle circle,
            TopicType type,
            Proposal proposal,
            Steps steps,
            Instant now) {
        return new TopicApplied(
                topic,
                circle.circle(),
                circle.organization(),
                circle.unit(),
                proposal.title(),
                type,
                proposal.reason(),
                proposal.goal(),
                proposal.plannedFrom(),
                proposal.plannedUntil(),
                CalendarDay.of(now).getYear(),
                steps.edition(),
                steps.codes(type));
    }

    private static @Nullable TopicRefusal objectionTo(
            TopicApplied applied, KnownCircle circle, Set<String> sameTitle) {
        if (!circle.registeredFor(applied.year()))
            return new CircleNotRegistered(circle.circle(), applied.year());
        if (sameTitle.stream().anyMatch(other -> !other.equals(applied.topic())))
            return new TitleTaken(applied.title());
        if (applied.plannedUntil().isBefore(applied.plannedFrom()))
            return new EndsBeforeItBegins(applied.plannedFrom(), applied.plannedUntil());
        return null;
    }
}
