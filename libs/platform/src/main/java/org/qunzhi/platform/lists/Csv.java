package org.qunzhi.platform.lists;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** As Excel reads it: UTF-8 with a mark, CRLF (RFC 4180), and no text a formula. */
public final class Csv {
    public static final String MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r";

    /** One line; a number among the cells is written as it is. */
    public static String line(List<?> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(Object value) {
        var text = value.toString();
        if (value instanceof Number) return text;
        var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.matches("(?s).*[\",\r\n].*");
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    static <T> void write(Listing<T> list, Cells cells, Locale language, OutputStream into)
            throws IOException {
        var writer = new OutputStreamWriter(into, StandardCharsets.UTF_8);
        writer.write(MARK);
        writer.write(line(list.columns().stream().map(one -> one.heading(language)).toList()));
        list.each(
                row ->
                        put(
                                writer,
                                line(
                                        list.columns().stream()
                                                .map(
                                                        one ->
                                                                cells.shown(
                                                                        one.value().of(row),
                                                                        language))
                                                .toList())));
        writer.flush();
    }

    private static void put(Writer writer, String line) {
        try {
            writer.write(line);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Csv() {}
}
