package org.qunzhi.platform.store;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The first version did not count revisions. */
final class NoteAmendedFrom1To2 extends SingleEventUpcaster {
    private static final SimpleSerializedType FROM = new SimpleSerializedType("note-amended", "1");
    private static final SimpleSerializedType TO = new SimpleSerializedType("note-amended", "2");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(FROM);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(
                TO, JsonNode.class, data -> ((ObjectNode) data).put("revision", 0));
    }
}
