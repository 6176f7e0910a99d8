package org.qunzhi.platform.task;

import java.util.Map;

/**
 * What is wrong with one cell of a table. It quotes no value: whoever has the table sees it, and
 * nobody else is to.
 *
 * @param row as the table's reader counts, the headings being 1; 0 of the table as a whole
 * @param column its heading's code; empty of the row as a whole
 * @param code its sentence is {@code fault.<code>}, or that of a refusal
 * @param parts what the sentence's placeholders name, as texts
 */
public record RowFault(int row, String column, String code, Map<String, String> parts) {
    public RowFault {
        parts = Map.copyOf(parts);
    }

    public static RowFault of(int row, String column, String code) {
        return new RowFault(row, column, code, Map.of());
    }
}
