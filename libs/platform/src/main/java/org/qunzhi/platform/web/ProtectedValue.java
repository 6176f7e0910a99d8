package org.qunzhi.platform.web;

import org.qunzhi.contracts.Protected;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** A protected value in an answer: whether its reader may see it, and then the value. */
@SuppressWarnings("rawtypes")
final class ProtectedValue extends StdSerializer<Protected> {

    ProtectedValue() {
        super(Protected.class);
    }

    @Override
    public void serialize(Protected value, JsonGenerator json, SerializationContext context) {
        json.writeStartObject();
        switch ((Protected<?>) value) {
            case Protected.Clear<?>(var clear, var _) -> {
                json.writeStringProperty("state", "clear");
                context.defaultSerializeProperty("value", clear, json);
            }
            case Protected.Withheld<?>() -> json.writeStringProperty("state", "withheld");
            case Protected.Erased<?>() -> json.writeStringProperty("state", "erased");
            case Protected.Broken<?>() -> json.writeStringProperty("state", "broken");
        }
        json.writeEndObject();
    }
}
