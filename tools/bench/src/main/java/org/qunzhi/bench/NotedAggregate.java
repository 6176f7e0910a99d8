package org.qunzhi.bench;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.qunzhi.bench.BenchEvent.ClearNoted;

/** It remembers a line of each event, as an award list does. */
@Revision("1")
final class NotedAggregate {
    @AggregateIdentifier @Nullable String note;
    private List<Line> lines = new ArrayList<>();

    record Line(String person, String remark) {}

    @EventSourcingHandler
    void on(ClearNoted event) {
        note = event.note();
        lines.add(new Line(event.person(), event.remark()));
    }

    int lines() {
        return lines.size();
    }
}
