package org.qunzhi.auditor.decisions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.qunzhi.auditor.bundle.At;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistrationApproved;
import org.qunzhi.contracts.registration.NumberingEvent.NumberIssued;
import org.qunzhi.contracts.registration.NumberingEvent.Subject;
import org.qunzhi.contracts.registration.TopicEvent.TopicApproved;
import org.qunzhi.rules.registration.NumberForm;

/** 注册登记号: each number again, in the order of its register, of what was approved. */
final class Numbers extends Rule implements Recomputer {
    private final NumberForm form = NumberForm.yearKindOrdinal();
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final Map<Register, String> registers = new HashMap<>();
    private final Set<String> numbered = new HashSet<>();
    private int count;

    private record Register(String organization, int year, Subject kind) {}

    Numbers(Faults faults, Facts facts) {
        super(faults, facts);
    }

    @Override
    public void take(Decided decided) {
        if (!(decided.event() instanceof NumberIssued issued)) return;
        count++;
        int ordinal = ordinals.merge(issued.register(), 1, Integer::sum);
        same(decided, "ordinal", ordinal, issued.ordinal());
        same(decided, "number", form.write(issued.kind(), issued.year(), ordinal), issued.number());
        var of = new Register(issued.organization(), issued.year(), issued.kind());
        var first = registers.putIfAbsent(of, issued.register());
        if (first != null) same(decided, "register", first, issued.register());
        if (!numbered.add(issued.register() + "/" + issued.subject()))
            fault(decided, "twice", decided.name(), issued.subject());
        approved(decided, issued);
    }

    private void approved(Decided decided, NumberIssued issued) {
        boolean found =
                switch (issued.kind()) {
                    case CIRCLE ->
                            facts.all(CircleRegistrationApproved.class, issued.subject()).stream()
                                    .map(At::event)
                                    .anyMatch(
                                            of ->
                                                    of.year() == issued.year()
                                                            && of.organization()
                                                                    .equals(issued.organization()));
                    case TOPIC ->
                            facts.all(TopicApproved.class, issued.subject()).stream()
                                    .map(At::event)
                                    .anyMatch(
                                            of ->
                                                    of.year() == issued.year()
                                                            && of.organization()
                                                                    .equals(issued.organization()));
                };
        if (!found)
            lacks(
                    decided,
                    issued.kind() == Subject.CIRCLE
                            ? CircleRegistrationApproved.class
                            : TopicApproved.class);
    }

    @Override
    public int count() {
        return count;
    }
}
