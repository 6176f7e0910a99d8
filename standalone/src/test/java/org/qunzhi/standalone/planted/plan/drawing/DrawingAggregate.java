package org.qunzhi.standalone.planted.plan.drawing;

import java.util.UUID;

final class DrawingAggregate {
    private final UUID id = UUID.randomUUID();

    UUID id() {
        return id;
    }
}
