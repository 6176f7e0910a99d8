package org.qunzhi.auditor.decisions;

import java.util.Objects;
import org.qunzhi.auditor.bundle.Fault;
import org.qunzhi.auditor.bundle.Faults;

/** An event's first field is the thing whose stream it stands in: nobody writes into another's. */
final class Subjects implements Check {
    private final Faults faults;

    Subjects(Faults faults) {
        this.faults = faults;
    }

    @Override
    public void take(Decided decided) {
        var fields = decided.shown().fields();
        if (fields.isEmpty() || !decided.showsAttribute("subject")) return;
        var id = decided.shown().text(fields.getFirst().getName());
        if (id.isPresent() && !Objects.equals(id.get(), decided.attribute("subject")))
            faults.add(Fault.at(decided.index(), "subject-differs", decided.shown().type()));
    }
}
