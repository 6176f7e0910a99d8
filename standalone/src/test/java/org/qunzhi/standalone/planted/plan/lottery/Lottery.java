package org.qunzhi.standalone.planted.plan.lottery;

import java.util.UUID;
import java.util.stream.Stream;
import org.qunzhi.standalone.planted.plan.drawing.Drawing;

/** Leaves it to chance, and not by a plain call. */
public record Lottery(Drawing drawing) {

    Stream<UUID> lots() {
        return Stream.generate(UUID::randomUUID);
    }
}
