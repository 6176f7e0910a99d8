package org.qunzhi.audit.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.qunzhi.contracts.Role;

/** {@code views.txt}: who may see what, by the event's stored name. */
final class ViewTable {
    private static final String FILE = "/org/qunzhi/audit/export/views.txt";

    /** How somebody has to do with an event: by themselves, by a circle, or by an office. */
    enum Column {
        SELF,
        MEMBER,
        PROMOTER,
        DECISION_MAKER,
        FINANCE,
        SECRETARY,
        CHAIR,
        SIGNATORY,
        EXPERT,
        PARTNER,
        SUPERVISOR;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /** An auditor has no column: there is nothing to choose. */
        static Column of(Role role) {
            return switch (role) {
                case DECISION_MAKER -> DECISION_MAKER;
                case PROMOTER -> PROMOTER;
                case SECRETARY -> SECRETARY;
                case CHAIR -> CHAIR;
                case EXPERT -> EXPERT;
                case FINANCE_OFFICER -> FINANCE;
                case ISSUER_SIGNATORY -> SIGNATORY;
                case SUPERVISOR -> SUPERVISOR;
                case PARTNER -> PARTNER;
                case AUDITOR -> throw new IllegalArgumentException("an auditor sees all");
            };
        }
    }

    static final ViewTable SHIPPED = read();

    private final Map<String, Map<Column, Sight>> rows;

    private ViewTable(Map<String, Map<Column, Sight>> rows) {
        this.rows = Map.copyOf(rows);
    }

    /**
     * What that column adds to what everybody sees; nothing where the event is not in the table.
     *
     * @param event {@code review/entry-scored}
     */
    Sight of(String event, Column column) {
        return rows.getOrDefault(event, Map.of()).getOrDefault(column, Sight.LOG);
    }

    List<String> events() {
        return rows.keySet().stream().sorted().toList();
    }

    /**
     * Reads a table.
     *
     * @throws IllegalArgumentException where a line is not one of it, naming the line
     */
    static ViewTable parse(List<String> lines) {
        var rows = new HashMap<String, Map<Column, Sight>>();
        for (var line : lines) {
            if (line.isBlank() || line.startsWith("#")) continue;
            var cells = Arrays.asList(line.strip().split(" +"));
            if (cells.size() != Column.values().length + 1)
                throw new IllegalArgumentException("not as many cells as columns: " + line);
            if (rows.put(cells.getFirst(), row(cells.subList(1, cells.size()), line)) != null)
                throw new IllegalArgumentException("twice: " + line);
        }
        return new ViewTable(rows);
    }

    private static Map<Column, Sight> row(List<String> cells, String line) {
        var row = new EnumMap<Column, Sight>(Column.class);
        var next = cells.iterator();
        for (var column : Column.values()) {
            var sight =
                    switch (next.next()) {
                        case "." -> Sight.LOG;
                        case "c" -> Sight.CLEAR;
                        case "o" -> Sight.OPEN;
                        default -> throw new IllegalArgumentException("no such cell: " + line);
                    };
            row.put(column, sight);
        }
        return row;
    }

    private static ViewTable read() {
        try (var file = Objects.requireNonNull(ViewTable.class.getResourceAsStream(FILE))) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return parse(new ArrayList<>(text.lines().toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
