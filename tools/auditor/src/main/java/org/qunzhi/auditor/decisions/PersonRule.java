package org.qunzhi.auditor.decisions;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.contracts.plan.PersonEvent;
import org.qunzhi.contracts.plan.PersonEvent.EmploymentBegan;
import org.qunzhi.contracts.plan.PersonEvent.EmploymentEnded;
import org.qunzhi.contracts.plan.PersonEvent.PersonRegistered;

/** One employment at an organisation ends before the next there begins. */
final class PersonRule extends Rule {
    private final Map<String, Period> latest = new HashMap<>();

    private record Period(LocalDate from, @Nullable LocalDate to) {}

    PersonRule(Faults faults, Facts facts) {
        super(faults, facts);
    }

    @Override
    public void take(Decided decided) {
        if (!(decided.event() instanceof PersonEvent of)) return;
        switch (of) {
            case PersonRegistered _ -> {}
            case EmploymentBegan(var person, var organization, var _, var from) -> {
                var before = latest.put(person + "@" + organization, new Period(from, null));
                if (before != null && (before.to() == null || before.to().isAfter(from)))
                    fault(decided, "employed-twice", organization, from);
            }
            case EmploymentEnded(var person, var organization, var to) -> {
                var began = latest.get(person + "@" + organization);
                if (began == null || began.to() != null) lacks(decided, EmploymentBegan.class);
                else if (!to.isAfter(began.from()))
                    fault(decided, "ends-before-it-begins", began.from(), to);
                if (began != null)
                    latest.put(person + "@" + organization, new Period(began.from(), to));
            }
        }
    }
}
