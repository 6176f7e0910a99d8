package org.qunzhi.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads the tables of a subject from {@code rules/<subject>/<edition>.yaml} on the class path; the
 * subject's {@code editions.yaml} lists them. A file says every component of its record and nothing
 * else, each as what it is: 15.5 is no integer, "5" no number.
 */
public final class Editions {
    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .build();

    /**
     * Every edition of a subject, by its name, in the order of the list.
     *
     * @throws BadTable naming file and line, where a table or the list is missing or wrong
     */
    public static <T extends Edition> Map<String, T> all(String subject, Class<T> type) {
        var editions = new LinkedHashMap<String, T>();
        var names = read(file(subject, "editions"), String[].class);
        for (var name : names) {
            editions.put(name, load(subject, name, type));
        }
        return Collections.unmodifiableMap(editions);
    }

    /**
     * One edition.
     *
     * @throws BadTable naming file and line, where the table is missing or wrong
     */
    public static <T extends Edition> T load(String subject, String edition, Class<T> type) {
        var file = file(subject, edition);
        T table = read(file, type);
        if (!table.edition().equals(edition)) {
            var fault = "the edition is called " + table.edition();
            throw new BadTable(file, 1, fault, new IllegalArgumentException(fault));
        }
        return table;
    }

    private static String file(String subject, String edition) {
        return "rules/" + subject + "/" + edition + ".yaml";
    }

    private static <T> T read(String file, Class<T> type) {
        String text = "";
        try (InputStream in = Editions.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) throw new IOException("no such file");
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return YAML.readValue(text, type);
        } catch (ValueInstantiationException e) {
            var fault = e.getCause() == null ? e.getOriginalMessage() : e.getCause().getMessage();
            throw new BadTable(file, line(e), String.valueOf(fault), e);
        } catch (UnrecognizedPropertyException e) {
            // Jackson tells of it at the end of the table, long after its line.
            int at = Math.max(0, text.indexOf(e.getPropertyName() + ":"));
            int line = 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
            throw new BadTable(file, line, e.getOriginalMessage(), e);
        } catch (JacksonException e) {
            throw new BadTable(file, line(e), e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new BadTable(file, 1, String.valueOf(e.getMessage()), e);
        }
    }

    private static int line(JacksonException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }

    private Editions() {}
}
