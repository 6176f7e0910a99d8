package org.qunzhi.plan.erasure;

import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.plan.ErasureEvent.RetentionDuty;
import org.qunzhi.platform.Dispatcher;

public sealed interface ErasureCommand {

    record RequestErasure(
            @TargetAggregateIdentifier String erasure, Acting acting, Subject subject, Facts facts)
            implements ErasureCommand {

        RequestErasure(Acting acting, Subject subject, Facts facts) {
            this(subject.erasure(), acting, subject, facts);
        }
    }

    /**
     * By a second person.
     *
     * @param appointed everybody who holds an appointment at the acting organisation
     */
    record ApproveErasure(
            @TargetAggregateIdentifier String erasure, Acting acting, Set<String> appointed)
            implements ErasureCommand {}

    record RejectErasure(
            @TargetAggregateIdentifier String erasure,
            Acting acting,
            RetentionDuty duty,
            Protected<String> explanation)
            implements ErasureCommand {}

    /** Follows from the approval, when the key is destroyed. */
    record RecordErasure(@TargetAggregateIdentifier String erasure) implements ErasureCommand {}

    /** What is to be erased: all that the organisation holds of the person. */
    record Subject(String person, String organization) {
        String erasure() {
            return Dispatcher.idFrom("erasure", person, organization);
        }
    }

    /**
     * What this service's read models say of it.
     *
     * @param held the organisation holds anything of the person
     * @param withoutAccount the person cannot ask by themselves
     */
    record Facts(boolean held, boolean withoutAccount) {}
}
