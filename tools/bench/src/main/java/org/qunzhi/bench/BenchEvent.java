package org.qunzhi.bench;

import org.qunzhi.contracts.Classification;
import org.qunzhi.contracts.EventType;
import org.qunzhi.contracts.Personal;
import org.qunzhi.contracts.Protected;

/** The same event with and without protected fields. */
sealed interface BenchEvent {

    @EventType(value = "clear-noted", classification = Classification.RESTRICTED)
    record ClearNoted(
            String note,
            String person,
            String holder,
            String name,
            String phone,
            String remark,
            String text)
            implements BenchEvent {}

    @EventType(value = "closed-noted", classification = Classification.PERSONAL)
    record ClosedNoted(
            String note,
            String person,
            String holder,
            @Personal(of = "person", heldBy = "holder") Protected<String> name,
            @Personal(of = "person", heldBy = "holder") Protected<String> phone,
            @Personal(of = "person", heldBy = "holder") Protected<String> remark,
            String text)
            implements BenchEvent {}
}
