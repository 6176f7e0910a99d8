package org.qunzhi.platform.task;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.qunzhi.platform.attachment.FileType;
import org.qunzhi.platform.attachment.Upload;
import org.qunzhi.platform.web.BadInput;

/**
 * A table that somebody has sent: the first sheet of an XLSX, or a CSV (RFC 4180) in UTF-8, or in
 * GB 18030 as Chinese editions of Excel write it.
 *
 * @param rows with their numbers as the reader of the table counts; empty rows are left out
 */
public record Table(List<Line> rows) {
    private static final int MOST_COLUMNS = 50;
    private static final Charset GB_18030 = Charset.forName("GB18030");

    /** Cells as texts, stripped; a number as its plain digits. */
    public record Line(int number, List<String> cells) {
        /** Empty where there is none. */
        public String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isEmpty);
        }

        /** Names no value. */
        @Override
        public String toString() {
            return "Line " + number;
        }
    }

    /**
     * Reads at most one row more than there may be.
     *
     * @param most rows, the headings among them
     * @return empty where it is no table
     */
    public static Optional<Table> read(byte[] content, int most) {
        try {
            var lines = isZip(content) ? sheet(content, most + 1) : csv(content, most + 1);
            return Optional.of(new Table(lines.stream().filter(line -> !line.isEmpty()).toList()));
        } catch (IOException | ExcelReaderException | BadInput | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static boolean isZip(byte[] content) {
        return content.length > 1 && content[0] == 'P' && content[1] == 'K';
    }

    /** Looked through first: a workbook that unpacks to more than anybody writes is not opened. */
    private static List<Line> sheet(byte[] content, int most) throws IOException {
        var _ = Upload.of("", content, List.of(FileType.XLSX));
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(content));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.limit(most).map(Table::line).toList();
        }
    }

    private static Line line(Row row) {
        var cells = new ArrayList<String>();
        int columns = Math.min(row.getCellCount(), MOST_COLUMNS);
        for (int i = 0; i < columns; i++) {
            cells.add(row.getOptionalCell(i).map(Table::text).orElse(""));
        }
        return new Line(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return cell.asNumber().stripTrailingZeros().toPlainString();
        }
        @Nullable String text = cell.getText();
        return text == null ? "" : text.strip();
    }

    private static List<Line> csv(byte[] content, int most) {
        var text = decoded(content);
        if (text.indexOf('\0') >= 0) throw new IllegalArgumentException("no text");
        return new Csv(text).lines(most);
    }

    private static String decoded(byte[] content) {
        try {
            var text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(content, GB_18030);
        }
    }

    /** RFC 4180, with any line end. A row counts as one, however many lines a cell has. */
    private static final class Csv {
        private final String text;
        private int at;

        Csv(String text) {
            this.text = text;
        }

        List<Line> lines(int most) {
            var lines = new ArrayList<Line>();
            while (at < text.length() && lines.size() < most) {
                lines.add(new Line(lines.size() + 1, row()));
            }
            return lines;
        }

        private List<String> row() {
            var cells = new ArrayList<String>();
            while (true) {
                var cell = cell();
                if (cells.size() < MOST_COLUMNS) cells.add(cell.strip());
                if (at >= text.length()) return cells;
                char end = text.charAt(at++);
                if (end == ',') continue;
                if (end == '\r' && at < text.length() && text.charAt(at) == '\n') at++;
                return cells;
            }
        }

        private String cell() {
            if (at >= text.length() || text.charAt(at) != '"') return until(false);
            var cell = new StringBuilder();
            at++;
            while (at < text.length()) {
                char next = text.charAt(at++);
                if (next != '"') {
                    cell.append(next);
                } else if (at < text.length() && text.charAt(at) == '"') {
                    cell.append('"');
                    at++;
                } else {
                    return cell + until(true);
                }
            }
            throw new IllegalArgumentException("a cell has no end");
        }

        private String until(boolean quoted) {
            int begin = at;
            while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) at++;
            if (quoted && !text.substring(begin, at).isBlank()) {
                throw new IllegalArgumentException("text behind a quoted cell");
            }
            return text.substring(begin, at);
        }
    }
}
