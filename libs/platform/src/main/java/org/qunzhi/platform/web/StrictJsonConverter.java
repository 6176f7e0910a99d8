package org.qunzhi.platform.web;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/** Reads request bodies by {@link StrictJson}; writes as ever. */
final class StrictJsonConverter extends JacksonJsonHttpMessageConverter {
    private final StrictJson strict;

    StrictJsonConverter(JsonMapper mapper, StrictJson strict) {
        super(mapper);
        this.strict = strict;
    }

    @Override
    public Object read(
            ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        return strict.read(message.getBody().readAllBytes(), type.getType());
    }
}
