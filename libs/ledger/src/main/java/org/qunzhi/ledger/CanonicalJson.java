package org.qunzhi.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Canonicalization Scheme (RFC 8785), restricted to what entries and disclosures hold:
 * maps with string keys, lists, strings, booleans, null, and whole numbers that every JSON reader
 * keeps exactly. One value has one text, so that its hash can be computed again by anybody.
 */
public final class CanonicalJson {

    /** 2^53 − 1; RFC 7493 §2.2. Larger numbers are written as strings. */
    public static final long LARGEST_NUMBER = (1L << 53) - 1;

    private CanonicalJson() {}

    /**
     * The canonical text.
     *
     * @param value Map, List, String, Integer, Long, Boolean or null, and nothing else inside
     * @throws IllegalArgumentException for any other type (fractions among them), a key that is not
     *     a string, a number beyond ±{@link #LARGEST_NUMBER}, or a lone surrogate
     */
    public static String write(@Nullable Object value) {
        StringBuilder json = new StringBuilder();
        append(json, value);
        return json.toString();
    }

    /** The canonical text in UTF-8. */
    public static byte[] bytes(@Nullable Object value) {
        return write(value).getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder json, @Nullable Object value) {
        switch (value) {
            case null -> json.append("null");
            case Boolean truth -> json.append(truth);
            case Integer number -> json.append(number);
            case Long number -> json.append(checked(number));
            case String text -> appendString(json, text);
            case List<?> list -> appendList(json, list);
            case Map<?, ?> map -> appendMap(json, map);
            default ->
                    throw new IllegalArgumentException(
                            "canonical JSON has no " + value.getClass().getName());
        }
    }

    private static long checked(long number) {
        if (number < -LARGEST_NUMBER || number > LARGEST_NUMBER) {
            throw new IllegalArgumentException(
                    number + " is beyond ±(2^53 − 1); write it as a string");
        }
        return number;
    }

    private static void appendList(StringBuilder json, List<?> list) {
        json.append('[');
        String comma = "";
        for (Object item : list) {
            json.append(comma);
            append(json, item);
            comma = ",";
        }
        json.append(']');
    }

    private static void appendMap(StringBuilder json, Map<?, ?> map) {
        json.append('{');
        String comma = "";
        for (Map.Entry<String, @Nullable Object> member : sorted(map).entrySet()) {
            json.append(comma);
            appendString(json, member.getKey());
            json.append(':');
            append(json, member.getValue());
            comma = ",";
        }
        json.append('}');
    }

    /** RFC 8785 §3.2.3 sorts by UTF-16 code units, which is how Java compares strings. */
    private static SortedMap<String, @Nullable Object> sorted(Map<?, ?> map) {
        SortedMap<String, @Nullable Object> sorted = new TreeMap<>();
        for (Map.Entry<?, ?> member : map.entrySet()) {
            if (!(member.getKey() instanceof String name)) {
                throw new IllegalArgumentException("a key that is not a string");
            }
            sorted.put(name, member.getValue());
        }
        return sorted;
    }

    /** RFC 8785 §3.2.2.2. */
    private static void appendString(StringBuilder json, String text) {
        json.append('"');
        if (isPlain(text)) {
            json.append(text);
        } else {
            text.codePoints().forEach(c -> appendCodePoint(json, c));
        }
        json.append('"');
    }

    /** Nearly all texts are, digests and ids above all: they go in as a whole. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static void appendCodePoint(StringBuilder json, int c) {
        switch (c) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\t' -> json.append("\\t");
            case '\n' -> json.append("\\n");
            case '\f' -> json.append("\\f");
            case '\r' -> json.append("\\r");
            default -> appendPlain(json, c);
        }
    }

    private static void appendPlain(StringBuilder json, int c) {
        if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            throw new IllegalArgumentException("a lone surrogate is no character");
        }
        if (c < ' ') {
            json.append("\\u00").append(Character.forDigit(c >> 4, 16));
            json.append(Character.forDigit(c & 0xF, 16));
        } else {
            json.appendCodePoint(c);
        }
    }
}
