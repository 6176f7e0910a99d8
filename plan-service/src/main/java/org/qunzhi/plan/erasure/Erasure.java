package org.qunzhi.plan.erasure;

import static org.qunzhi.contracts.Role.DECISION_MAKER;
import static org.qunzhi.contracts.Role.PROMOTER;
import static org.qunzhi.platform.Decision.accepted;
import static org.qunzhi.platform.Decision.nothing;
import static org.qunzhi.platform.Decision.refused;

import java.time.Instant;
import java.util.Optional;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.plan.ErasureEvent;
import org.qunzhi.contracts.plan.ErasureEvent.ErasureApproved;
import org.qunzhi.contracts.plan.ErasureEvent.ErasureRejected;
import org.qunzhi.contracts.plan.ErasureEvent.ErasureRequested;
import org.qunzhi.contracts.plan.ErasureEvent.PersonErased;
import org.qunzhi.plan.erasure.ErasureCommand.ApproveErasure;
import org.qunzhi.plan.erasure.ErasureCommand.RecordErasure;
import org.qunzhi.plan.erasure.ErasureCommand.RejectErasure;
import org.qunzhi.plan.erasure.ErasureCommand.RequestErasure;
import org.qunzhi.plan.erasure.ErasureRefusal.AlreadyDecided;
import org.qunzhi.plan.erasure.ErasureRefusal.AlreadyErased;
import org.qunzhi.plan.erasure.ErasureRefusal.AlreadyOpen;
import org.qunzhi.plan.erasure.ErasureRefusal.AskedByThem;
import org.qunzhi.plan.erasure.ErasureRefusal.ConcernsThem;
import org.qunzhi.plan.erasure.ErasureRefusal.NoRight;
import org.qunzhi.plan.erasure.ErasureRefusal.NothingHeld;
import org.qunzhi.plan.erasure.ErasureRefusal.StillAppointed;
import org.qunzhi.plan.erasure.ErasureRefusal.TheirsToAsk;
import org.qunzhi.plan.erasure.ErasureRefusal.UnknownErasure;
import org.qunzhi.platform.Decision;

/**
 * What one organisation holds of one person, and whether it is to be erased.
 *
 * @param askedBy who asked last
 */
record Erasure(String person, String organization, Stage stage, String askedBy) {
    static final Erasure NONE = new Erasure("", "", Stage.UNHEARD, "");

    enum Stage {
        UNHEARD,
        REQUESTED,
        REJECTED,
        APPROVED,
        ERASED
    }

    Decision<ErasureEvent> decide(ErasureCommand command, Instant now) {
        return switch (command) {
            case RequestErasure request -> request(request);
            case ApproveErasure approve -> approve(approve);
            case RejectErasure reject -> reject(reject);
            case RecordErasure(var id) -> record(id);
        };
    }

    private Decision<ErasureEvent> request(RequestErasure request) {
        var by = request.acting().person();
        var of = request.subject();
        var own = by.equals(of.person());
        if (!own && !leads(request.acting(), of.organization())) return refused(new NoRight());
        if (!request.facts().held()) return refused(new NothingHeld());
        // Nobody's account goes at the wish of others: whoever can ask is asked.
        if (!own && !request.facts().withoutAccount()) return refused(new TheirsToAsk());
        return switch (stage) {
            case UNHEARD, REJECTED ->
                    accepted(
                            new ErasureRequested(
                                    request.erasure(), of.person(), of.organization(), by));
            case REQUESTED, APPROVED -> refused(new AlreadyOpen());
            case ERASED -> refused(new AlreadyErased());
        };
    }

    private Decision<ErasureEvent> approve(ApproveErasure approve) {
        var bar = barFor(approve.acting());
        if (bar.isPresent()) return refused(bar.get());
        if (approve.appointed().contains(person)) return refused(new StillAppointed());

        return accepted(new ErasureApproved(approve.erasure(), person, organization));
    }

    private Decision<ErasureEvent> reject(RejectErasure reject) {
        var bar = barFor(reject.acting());
        if (bar.isPresent()) return refused(bar.get());

        return accepted(
                new ErasureRejected(
                        reject.erasure(),
                        person,
                        organization,
                        reject.duty(),
                        reject.explanation()));
    }

    /** The follower asks again after a kill. */
    private Decision<ErasureEvent> record(String id) {
        if (stage != Stage.APPROVED) return nothing();
        return accepted(new PersonErased(id, person, organization));
    }

    /** What keeps somebody from deciding; a second person of the decision layer is needed. */
    private Optional<ErasureRefusal> barFor(Acting acting) {
        var by = acting.person();
        if (!knows(acting)) return Optional.of(new UnknownErasure());
        if (!acting.is(DECISION_MAKER, organization, null)) return Optional.of(new NoRight());
        if (stage != Stage.REQUESTED) return Optional.of(new AlreadyDecided());
        if (by.equals(person)) return Optional.of(new ConcernsThem());
        if (by.equals(askedBy)) return Optional.of(new AskedByThem());
        return Optional.empty();
    }

    private boolean knows(Acting acting) {
        return stage != Stage.UNHEARD
                && (acting.person().equals(person) || leads(acting, organization));
    }

    static boolean leads(Acting acting, String organization) {
        return acting.is(DECISION_MAKER, organization, null)
                || acting.is(PROMOTER, organization, null);
    }

    Erasure after(ErasureEvent event) {
        return switch (event) {
            case ErasureRequested(var _, var of, var where, var by) ->
                    new Erasure(of, where, Stage.REQUESTED, by);
            case ErasureRejected _ -> at(Stage.REJECTED);
            case ErasureApproved _ -> at(Stage.APPROVED);
            case PersonErased _ -> at(Stage.ERASED);
        };
    }

    private Erasure at(Stage next) {
        return new Erasure(person, organization, next, askedBy);
    }
}
