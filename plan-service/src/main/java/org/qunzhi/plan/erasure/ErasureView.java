package org.qunzhi.plan.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.plan.ErasureEvent.RetentionDuty;
import org.qunzhi.plan.account.AccountState;

/**
 * An erasure as those see it whom it concerns.
 *
 * @param history in order
 * @param account what became of the person's account at the issuer; absent until it is to go, and
 *     where it stays
 */
record ErasureView(
        String id,
        String person,
        String organization,
        Status status,
        List<Step> history,
        @Nullable AccountState account) {

    enum Status {
        REQUESTED,
        REJECTED,
        APPROVED,
        ERASED
    }

    /**
     * What was done with it.
     *
     * @param by person id; the service itself where the key was destroyed
     * @param duty to keep it, where it was rejected, with an explanation
     */
    record Step(
            Status status,
            Instant at,
            String by,
            @Nullable RetentionDuty duty,
            @Nullable Protected<String> explanation) {}

    /** The person, and who leads the organisation that holds it. */
    Optional<ErasureView> to(Acting acting) {
        return acting.person().equals(person) || Erasure.leads(acting, organization)
                ? Optional.of(this)
                : Optional.empty();
    }

    ErasureView withAccount(@Nullable AccountState state) {
        return new ErasureView(id, person, organization, status, history, state);
    }
}
