package org.qunzhi.registration.numbering;

import static org.qunzhi.standalone.Deciders.HOUSE;
import static org.qunzhi.standalone.Deciders.PLATFORM;

import org.qunzhi.contracts.registration.NumberingEvent.Subject;
import org.qunzhi.registration.numbering.NumberingCommand.IssueNumber;
import org.qunzhi.rules.registration.NumberForm;
import org.qunzhi.standalone.Deciders;

/** The register issues a number. */
public final class NumberingDeciders {

    public static void play(Deciders deciders) {
        deciders.ask(
                        Numbering.NONE,
                        (Numbering its, NumberingCommand command) -> its.decide(command),
                        Numbering::after)
                .then(
                        PLATFORM,
                        new IssueNumber(
                                "register",
                                HOUSE,
                                2026,
                                Subject.CIRCLE,
                                "c1",
                                NumberForm.yearKindOrdinal()));
    }

    private NumberingDeciders() {}
}
