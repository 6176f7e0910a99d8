package org.qunzhi.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.qunzhi.faults.ClientLedger.Answered;
import org.qunzhi.faults.Order.Kind;
import org.qunzhi.faults.Stores.Stored;

/** Holds the stores against the client's ledger; every sentence that comes back is a violation. */
final class Checks {
    private final Map<String, List<Stored>> before;

    /**
     * From here on.
     *
     * @param before the events of each service when the client began
     */
    Checks(Map<String, List<Stored>> before) {
        this.before = before;
    }

    static Map<String, List<Stored>> read(Stores stores) {
        var all = new HashMap<String, List<Stored>>();
        for (var context : Stores.CONTEXTS) all.put(context, stores.of(context));
        return all;
    }

    List<String> violations(List<ClientLedger.Entry> entries, Map<String, List<Stored>> now) {
        var wrong = new ArrayList<String>();
        now.forEach((context, events) -> wrong.addAll(Stores.gaps(context, events)));
        now.forEach((context, events) -> wrong.addAll(twice(context, events)));
        before.forEach((context, events) -> wrong.addAll(changed(context, events, now)));
        for (var entry : entries)
            entry.answer().ifPresent(answer -> held(entry.order(), answer, now, wrong));
        for (var kind : Kind.values()) counted(kind, entries, now, wrong);
        return wrong;
    }

    private static List<String> twice(String context, List<Stored> events) {
        var seen = new HashSet<String>();
        return events.stream()
                .filter(event -> !seen.add(event.id()))
                .map(event -> context + ": the event " + event.id() + " is there twice")
                .toList();
    }

    private static List<String> changed(
            String context, List<Stored> before, Map<String, List<Stored>> now) {
        var after = now.getOrDefault(context, List.of());
        return after.size() >= before.size() && after.subList(0, before.size()).equals(before)
                ? List.of()
                : List.of(context + ": what was there before is not there as it was");
    }

    /** What was acknowledged lies where the answer said. */
    private static void held(
            Order order, Answered answer, Map<String, List<Stored>> now, List<String> wrong) {
        if (!answer.isTaken()) return;
        long position = Long.parseLong(answer.position());
        var events = now.getOrDefault(order.kind().context(), List.of());
        boolean there =
                position <= events.size()
                        && events.get((int) position - 1).aggregate().equals(answer.aggregate());
        if (!there) wrong.add("acknowledged and not stored: " + order + " " + answer);
    }

    /** Each taken command made one aggregate; refused ones and repeated ones made none. */
    private void counted(
            Kind kind,
            List<ClientLedger.Entry> entries,
            Map<String, List<Stored>> now,
            List<String> wrong) {
        var made = new HashSet<String>();
        for (var entry : entries)
            if (entry.order().kind() == kind)
                entry.answer().filter(Answered::isTaken).ifPresent(a -> made.add(a.aggregate()));
        long taken =
                entries.stream()
                        .filter(entry -> entry.order().kind() == kind)
                        .filter(entry -> entry.answer().filter(Answered::isTaken).isPresent())
                        .count();
        if (made.size() != taken)
            wrong.add(kind + ": " + taken + " were taken and made " + made.size() + " aggregates");
        long stored = first(kind, now) - first(kind, before);
        if (stored != taken)
            wrong.add(kind + ": " + taken + " were taken and " + stored + " are stored");
    }

    private static long first(Kind kind, Map<String, List<Stored>> all) {
        return all.getOrDefault(kind.context(), List.of()).stream()
                .filter(event -> event.name().endsWith(kind.first()))
                .count();
    }
}
