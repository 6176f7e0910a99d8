package org.qunzhi.rules.registration;

import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a table of the class path into the record that checks it. */
final class Tables {
    private static final YAMLMapper MAPPER =
            YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build();

    /**
     * @throws IllegalStateException where the table is missing, unreadable or contradicts itself;
     *     the message names the file and the line at which reading gave up
     */
    static <T> T read(String file, Class<T> form) {
        try (var text = Tables.class.getResourceAsStream("/" + file)) {
            if (text == null) throw new IllegalStateException(file + " is missing");
            return MAPPER.readValue(text, form);
        } catch (JacksonException bad) {
            throw new IllegalStateException(
                    file + ", line " + line(bad) + ": " + bad.getOriginalMessage(), bad);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    private static int line(JacksonException bad) {
        return bad.getLocation() == null ? 0 : bad.getLocation().getLineNr();
    }

    private Tables() {}
}
