package org.qunzhi.registration.numbering;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.qunzhi.contracts.registration.NumberingEvent.Subject;
import org.qunzhi.rules.registration.NumberForm;

public sealed interface NumberingCommand {

    /** {@code subject} is the id of the circle or topic that needs a number. */
    record IssueNumber(
            @TargetAggregateIdentifier String register,
            String organization,
            int year,
            Subject kind,
            String subject,
            NumberForm form)
            implements NumberingCommand {}
}
