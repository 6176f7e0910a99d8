package org.qunzhi.auditor.decisions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qunzhi.auditor.bundle.At;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.award.ContestEvent.ContestAnnounced;
import org.qunzhi.contracts.award.EntryEvent;
import org.qunzhi.contracts.award.EntryEvent.EntryAdmitted;
import org.qunzhi.contracts.award.EntryEvent.EntryRecommended;
import org.qunzhi.contracts.award.EntryEvent.EntryReturned;
import org.qunzhi.contracts.award.EntryEvent.EntrySubmitted;
import org.qunzhi.contracts.plan.MembershipEvent.PromotionPathOpened;
import org.qunzhi.contracts.registration.TopicEvent.ResultAccepted;

/**
 * LN art. 5, 9–11: an accepted result, entered in time, recommended by each association on the
 * promotion path in its turn, and admitted as it was entered.
 */
final class EntryRule extends Rule {
    private final Map<String, EntrySubmitted> submitted = new HashMap<>();
    private final Map<String, Integer> recommended = new HashMap<>();
    private final Map<String, String> enteredBy = new HashMap<>();
    private final List<Decided> forms = new ArrayList<>();

    EntryRule(Faults faults, Facts facts) {
        super(faults, facts);
    }

    @Override
    public void take(Decided decided) {
        if (!(decided.event() instanceof EntryEvent of)) return;
        if (of instanceof EntrySubmitted form) submitted(decided, form);
        var form = submitted.get(of.entry());
        if (form == null) return;
        int turn = recommended.getOrDefault(of.entry(), 0);
        switch (of) {
            case EntrySubmitted _ -> {}
            case EntryRecommended(var entry, var association, var _) -> {
                turn(decided, form, turn, association);
                recommended.put(entry, turn + 1);
            }
            case EntryReturned(var _, var association, var _) ->
                    turn(decided, form, turn, association);
            case EntryAdmitted admitted -> {
                if (turn != form.recommenders().size())
                    fault(decided, "not-recommended", form.recommenders(), turn);
                admitted(decided, form, admitted);
            }
        }
    }

    private void submitted(Decided decided, EntrySubmitted form) {
        submitted.put(form.entry(), form);
        recommended.put(form.entry(), 0);
        forms.add(decided);
        var other = enteredBy.putIfAbsent(form.contest() + "/" + form.topic(), form.entry());
        if (other != null) same(decided, "entry", other, form.entry());
        var contest = facts.first(ContestAnnounced.class, form.contest()).map(At::event);
        if (contest.isEmpty()) {
            lacks(decided, ContestAnnounced.class);
            return;
        }
        same(decided, "organizer", contest.get().organizer(), form.organizer());
        var until = contest.get().entriesUntil();
        if (decided.time().minus(Facts.CLOCKS_DIFFER).isAfter(until))
            fault(decided, "after-the-deadline", decided.name(), decided.time(), until);
    }

    private void turn(Decided decided, EntrySubmitted form, int turn, String association) {
        if (turn >= form.recommenders().size())
            fault(decided, "not-recommended", form.recommenders(), turn);
        else same(decided, "association", form.recommenders().get(turn), association);
    }

    private void admitted(Decided decided, EntrySubmitted form, EntryAdmitted admitted) {
        same(decided, "contest", form.contest(), admitted.contest());
        same(decided, "organizer", form.organizer(), admitted.organizer());
        same(decided, "organization", form.organization(), admitted.organization());
        same(decided, "organizationName", form.organizationName(), admitted.organizationName());
        same(decided, "circle", form.circle(), admitted.circle());
        same(decided, "circleName", form.circleName(), admitted.circleName());
        same(decided, "topic", form.topic(), admitted.topic());
        same(decided, "topicTitle", form.topicTitle(), admitted.topicTitle());
        same(decided, "type", form.type(), admitted.type());
    }

    /** Result and promotion path are other services'. */
    @Override
    public void conclude() {
        for (var decided : forms)
            if (decided.event() instanceof EntrySubmitted form) {
                accepted(decided, form);
                path(decided, form);
            }
    }

    private void accepted(Decided decided, EntrySubmitted form) {
        var result = resting(decided, ResultAccepted.class, Context.REGISTRATION, form.topic());
        if (result.isEmpty()) return;
        same(decided, "organization", result.get().organization(), form.organization());
        same(decided, "circle", result.get().circle(), form.circle());
        same(decided, "circleName", result.get().circleName(), form.circleName());
        same(decided, "topicTitle", result.get().title(), form.topicTitle());
        same(decided, "type", result.get().type(), form.type());
    }

    /** Each step of it leads from one to the next, by a path that was open by then. */
    private void path(Decided decided, EntrySubmitted form) {
        var steps = new ArrayList<String>();
        steps.add(form.organization());
        steps.addAll(form.recommenders());
        steps.add(form.organizer());
        for (int i = 0; i + 1 < steps.size(); i++) {
            var to = steps.get(i + 1);
            boolean open =
                    facts.all(PromotionPathOpened.class, steps.get(i)).stream()
                            .filter(path -> facts.before(path, decided))
                            .anyMatch(path -> path.event().association().equals(to));
            if (!open && !facts.mayBeBehind(Context.PLAN.code(), decided))
                fault(decided, "no-promotion-path", steps.get(i), to);
        }
    }
}
