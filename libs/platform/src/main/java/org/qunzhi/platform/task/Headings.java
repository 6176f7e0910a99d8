package org.qunzhi.platform.task;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;

/** The columns of a table that a feature takes in, in the order of its template. */
public record Headings(List<Column> columns) {

    /**
     * A column; in a table any of its three names heads it.
     *
     * @param needed it stands in every table, though a cell may be empty
     */
    public record Column(String code, String chinese, String english, boolean needed) {
        private boolean isCalled(String heading) {
            return List.of(code, chinese, english).stream().anyMatch(heading::equalsIgnoreCase);
        }

        private String name(boolean inEnglish) {
            return inEnglish ? english : chinese;
        }
    }

    public Headings {
        columns = List.copyOf(columns);
    }

    /** Where each column stands, or what is wrong with the headings. */
    public Found in(Table.Line first) {
        var places = new HashMap<String, Integer>();
        var faults = new ArrayList<RowFault>();
        for (int i = 0; i < first.cells().size(); i++) {
            var heading = first.cell(i);
            if (heading.isEmpty()) continue;
            var column = called(heading);
            int row = first.number();
            if (column.isEmpty()) {
                faults.add(RowFault.of(row, letter(i), "column-unknown"));
            } else if (places.putIfAbsent(column.get().code(), i) != null) {
                faults.add(RowFault.of(row, column.get().code(), "column-twice"));
            }
        }
        for (var column : columns) {
            if (!column.needed() || places.containsKey(column.code())) continue;
            faults.add(
                    new RowFault(
                            first.number(),
                            column.code(),
                            "column-missing",
                            Map.of("column", column.chinese() + " / " + column.english())));
        }
        return new Found(places, faults);
    }

    private Optional<Column> called(String heading) {
        return columns.stream().filter(column -> column.isCalled(heading)).findFirst();
    }

    private static String letter(int index) {
        return index < 26 ? String.valueOf((char) ('A' + index)) : "A" + (char) ('A' + index - 26);
    }

    /** By column: its place in a row. */
    public record Found(Map<String, Integer> places, List<RowFault> faults) {
        public String cell(Table.Line line, String column) {
            var place = places.get(column);
            return place == null ? "" : line.cell(place);
        }
    }

    /** An XLSX of one sheet with these headings, columns of text, and a row to be replaced. */
    public byte[] workbook(Locale language, String name, List<String> example) {
        boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        var into = new ByteArrayOutputStream();
        try (var book = new Workbook(into, "Qunzhi", "1.0")) {
            var sheet = book.newWorksheet(name);
            for (int i = 0; i < columns.size(); i++) {
                sheet.value(0, i, columns.get(i).name(english));
                sheet.style(0, i).bold().set();
                sheet.width(i, 20);
                sheet.range(1, i, 1_000, i).style().format("@").set();
                sheet.value(1, i, example.get(i));
            }
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return into.toByteArray();
    }

    /** The same as CSV, with the mark by which Excel knows UTF-8. */
    public byte[] csv(Locale language, List<String> example) {
        boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        var names = columns.stream().map(column -> column.name(english)).toList();
        var text = "\uFEFF" + String.join(",", names) + "\r\n" + String.join(",", example) + "\r\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
