package org.qunzhi.platform.lists;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that is written as it grows: text stands in its cell and not in a common table, which
 * would have to be kept, and what is written is let go.
 */
final class Xlsx {
    /** A sheet holds 1,048,576. */
    private static final int MOST_ROWS = 1_000_000;

    private static final int KEPT = 500;

    private final Workbook book;
    private final Cells cells;
    private final Locale language;
    private int sheets;
    private int row;

    private Xlsx(Workbook book, Cells cells, Locale language) {
        this.book = book;
        this.cells = cells;
        this.language = language;
    }

    static <T> void write(Listing<T> list, Cells cells, Locale language, OutputStream into)
            throws IOException {
        try (var book = new Workbook(into, "Qunzhi", "1.0")) {
            new Xlsx(book, cells, language).write(list);
        }
    }

    private <T> void write(Listing<T> list) {
        var sheet = new Worksheet[] {sheet(list)};
        list.each(
                value -> {
                    if (row > MOST_ROWS) sheet[0] = sheet(list);
                    var columns = list.columns();
                    for (int i = 0; i < columns.size(); i++)
                        put(sheet[0], i, columns.get(i).value().of(value));
                    if (++row % KEPT == 0) flush(sheet[0]);
                });
    }

    private void put(Worksheet sheet, int column, @Nullable Object value) {
        switch (cells.shown(value, language)) {
            case Number number -> sheet.value(row, column, number);
            case Object text -> sheet.inlineString(row, column, text.toString());
        }
    }

    private <T> Worksheet sheet(Listing<T> list) {
        var sheet = book.newWorksheet("" + ++sheets);
        row = 0;
        for (int i = 0; i < list.columns().size(); i++) {
            sheet.inlineString(0, i, list.columns().get(i).heading(language));
            sheet.width(i, 20);
        }
        sheet.freezePane(0, 1);
        row = 1;
        return sheet;
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
