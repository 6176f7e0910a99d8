package org.qunzhi.award.entry;

import static java.util.Objects.requireNonNull;
import static org.qunzhi.platform.Decision.accepted;
import static org.qunzhi.platform.Decision.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.award.entry.EntryCommand.RecommendEntry;
import org.qunzhi.award.entry.EntryCommand.ReturnEntry;
import org.qunzhi.award.entry.EntryCommand.SubmitEntry;
import org.qunzhi.award.entry.EntryRefusal.AlreadyEntered;
import org.qunzhi.award.entry.EntryRefusal.EntriesClosed;
import org.qunzhi.award.entry.EntryRefusal.NoPromotionPath;
import org.qunzhi.award.entry.EntryRefusal.NotAwaitingRecommendation;
import org.qunzhi.award.entry.EntryRefusal.NotPromoter;
import org.qunzhi.award.entry.EntryRefusal.NotSecretary;
import org.qunzhi.award.entry.EntryRefusal.OwnEmployer;
import org.qunzhi.award.entry.EntryRefusal.ResultNotAccepted;
import org.qunzhi.award.entry.EntryRefusal.UnknownContest;
import org.qunzhi.award.entry.EntryRefusal.UnknownEntry;
import org.qunzhi.award.entry.EntryRefusal.UnknownTopic;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.award.ContestEvent.ContestAnnounced;
import org.qunzhi.contracts.award.EntryEvent;
import org.qunzhi.contracts.award.EntryEvent.EntryAdmitted;
import org.qunzhi.contracts.award.EntryEvent.EntryRecommended;
import org.qunzhi.contracts.award.EntryEvent.EntryReturned;
import org.qunzhi.contracts.award.EntryEvent.EntrySubmitted;
import org.qunzhi.contracts.registration.TopicEvent.ResultAccepted;
import org.qunzhi.platform.Decision;
import org.qunzhi.platform.Refusal;

/**
 * LN art. 5, 9–11: an entry climbs the promotion path step by step; each association on it
 * recommends or returns. A returned entry may be entered again while entries are open.
 *
 * @param form as submitted last
 * @param recommended how many of the form's recommenders have recommended
 */
record Entry(State state, @Nullable EntrySubmitted form, int recommended) {
    static final Entry NONE = new Entry(State.NONE, null, 0);

    enum State {
        NONE,
        SUBMITTED,
        RETURNED,
        ADMITTED
    }

    Decision<EntryEvent> decide(EntryCommand command, Instant now) {
        return switch (command) {
            case SubmitEntry submit -> submit(submit, now);
            case RecommendEntry recommend -> recommend(recommend);
            case ReturnEntry back -> giveBack(back);
        };
    }

    private Decision<EntryEvent> submit(SubmitEntry submit, Instant now) {
        var acting = submit.acting();
        var contest = submit.facts().contest();
        var topic = submit.facts().topic();

        // An entry speaks for the whole enterprise: a workshop's promoter does not reach that far.
        if (!acting.is(Role.PROMOTER, acting.organization(), null))
            return refused(new NotPromoter());
        if (contest == null) return refused(new UnknownContest(submit.contest()));
        if (topic == null || !topic.organization().equals(acting.organization()))
            return refused(new UnknownTopic(submit.topic()));
        var result = topic.result();
        if (result == null) return refused(new ResultNotAccepted(submit.topic()));
        if (state == State.SUBMITTED || state == State.ADMITTED)
            return refused(new AlreadyEntered(submit.entry()));
        if (now.isAfter(contest.entriesUntil()))
            return refused(new EntriesClosed(contest.entriesUntil()));
        int organizer = submit.facts().path().indexOf(contest.organizer());
        if (organizer < 0) return refused(new NoPromotionPath(contest.organizer()));

        return submitted(submit, contest, result, submit.facts().path().subList(0, organizer));
    }

    /** LN art. 9: 会员单位可直接推荐, so who stands right below the organiser needs nobody's word. */
    private static Decision<EntryEvent> submitted(
            SubmitEntry submit,
            ContestAnnounced contest,
            ResultAccepted result,
            List<String> recommenders) {
        var form =
                new EntrySubmitted(
                        submit.entry(),
                        contest.contest(),
                        contest.organizer(),
                        List.copyOf(recommenders),
                        result.organization(),
                        submit.facts().organizationName(),
                        result.circle(),
                        result.circleName(),
                        result.topic(),
                        result.title(),
                        result.type());
        return recommenders.isEmpty()
                ? accepted(List.of(form, admitted(form)))
                : accepted(List.of(form));
    }

    private Decision<EntryEvent> recommend(RecommendEntry recommend) {
        var fault = fault(recommend.entry(), recommend.acting(), recommend.employers());
        if (fault.isPresent()) return refused(fault.get());

        var association = recommend.acting().organization();
        var events = new ArrayList<EntryEvent>();
        events.add(new EntryRecommended(recommend.entry(), association, recommend.opinion()));
        if (recommended + 1 == form().recommenders().size()) events.add(admitted(form()));
        return accepted(events);
    }

    private Decision<EntryEvent> giveBack(ReturnEntry back) {
        var fault = fault(back.entry(), back.acting(), back.employers());
        if (fault.isPresent()) return refused(fault.get());
        return accepted(
                new EntryReturned(back.entry(), back.acting().organization(), back.reason()));
    }

    private Optional<Refusal> fault(String entry, Acting acting, Set<String> employers) {
        var association = acting.organization();
        if (!reached(form().recommenders(), recommended).contains(association))
            return Optional.of(new UnknownEntry(entry));
        if (!acting.is(Role.SECRETARY, association)) return Optional.of(new NotSecretary());
        if (state != State.SUBMITTED || !form().recommenders().get(recommended).equals(association))
            return Optional.of(new NotAwaitingRecommendation(entry));
        if (employers.contains(form().organization()))
            return Optional.of(new OwnEmployer(form().organization()));
        return Optional.empty();
    }

    /**
     * The recommenders who know of an entry: those who recommended it and the one whose turn it is.
     */
    static List<String> reached(List<String> recommenders, int recommended) {
        return recommenders.subList(0, Math.min(recommended + 1, recommenders.size()));
    }

    private static EntryAdmitted admitted(EntrySubmitted form) {
        return new EntryAdmitted(
                form.entry(),
                form.contest(),
                form.organizer(),
                form.organization(),
                form.organizationName(),
                form.circle(),
                form.circleName(),
                form.topic(),
                form.topicTitle(),
                form.type());
    }

    Entry after(EntryEvent event) {
        return switch (event) {
            case EntrySubmitted submitted -> new Entry(State.SUBMITTED, submitted, 0);
            case EntryRecommended _ -> new Entry(state, form, recommended + 1);
            case EntryReturned _ -> new Entry(State.RETURNED, form, recommended);
            case EntryAdmitted _ -> new Entry(State.ADMITTED, form, recommended);
        };
    }

    /** Every stream begins with the form, so it is there once the entry exists. */
    @Override
    public EntrySubmitted form() {
        return requireNonNull(form);
    }
}
