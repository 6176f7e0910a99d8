package org.qunzhi.platform.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunzhi.platform.attachment.Pictures;
import org.qunzhi.platform.task.Headings.Column;

class TableTest {
    private static final Headings HEADINGS =
            new Headings(
                    List.of(
                            new Column("name", "姓名", "Name", true),
                            new Column("phone", "电话", "Telephone", false)));

    private static List<List<String>> cells(byte[] content) {
        return Table.read(content, 100).orElseThrow().rows().stream()
                .map(Table.Line::cells)
                .toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_csv_is_read_with_quotes_line_ends_and_rows_by_their_number() {
        var text = "\uFEFF姓名,电话\r\n\"张,三\",\"说\"\"是\"\n\n 李四 ,\"a\r\nb\"\r王五";
        assertThat(cells(utf8(text)))
                .containsExactly(
                        List.of("姓名", "电话"),
                        List.of("张,三", "说\"是"),
                        List.of("李四", "a\r\nb"),
                        List.of("王五"));
        var numbers = Table.read(utf8(text), 100).orElseThrow().rows();
        assertThat(numbers).extracting(Table.Line::number).containsExactly(1, 2, 4, 5);
        assertThat(numbers.getFirst().toString()).isEqualTo("Line 1");
    }

    @Test
    void a_csv_of_a_chinese_excel_is_read_too() {
        assertThat(cells("姓名,电话\r\n张三,010".getBytes(Charset.forName("GB18030"))))
                .containsExactly(List.of("姓名", "电话"), List.of("张三", "010"));
    }

    @Test
    void a_workbook_is_read_with_numbers_as_they_are_typed() throws IOException {
        var into = new ByteArrayOutputStream();
        try (var book = new Workbook(into, "test", "1.0")) {
            var sheet = book.newWorksheet("one");
            sheet.value(0, 0, "姓名");
            sheet.value(0, 1, "电话");
            sheet.value(1, 0, " 张三 ");
            sheet.value(1, 1, 13_800_138_000L);
            sheet.value(3, 0, "李四");
        }
        var rows = Table.read(into.toByteArray(), 100).orElseThrow().rows();
        assertThat(rows).extracting(Table.Line::number).containsExactly(1, 2, 4);
        assertThat(rows.get(1).cells()).containsExactly("张三", "13800138000");
        assertThat(rows.get(2).cell(1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"no end", "\"a\"b,c", "MZ\u0000"})
    void what_is_no_table_is_not_read(String text) {
        assertThat(Table.read(utf8(text), 100)).isEmpty();
        assertThat(Table.read(Pictures.office("wordprocessingml.document.main"), 100)).isEmpty();
        assertThat(Table.read(Pictures.office("spreadsheetml.sheet.main"), 100)).isEmpty();
    }

    @Test
    void no_more_rows_are_read_than_one_too_many() {
        assertThat(Table.read(utf8("a\n".repeat(500)), 10).orElseThrow().rows()).hasSize(11);
    }

    @Test
    void a_template_heads_its_own_table_in_both_languages() {
        for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            for (var content :
                    List.of(
                            HEADINGS.workbook(language, "people", List.of("张三", "010")),
                            HEADINGS.csv(language, List.of("张三", "010")))) {
                var rows = Table.read(content, 100).orElseThrow().rows();
                assertThat(rows).hasSize(2);
                var found = HEADINGS.in(rows.getFirst());
                assertThat(found.faults()).isEmpty();
                assertThat(found.cell(rows.get(1), "phone")).isEqualTo("010");
            }
        }
    }

    @Test
    void headings_come_in_any_order_and_all_their_faults_at_once() {
        var rows = Table.read(utf8("电话,NAME\n010,张三"), 9).orElseThrow().rows();
        assertThat(HEADINGS.in(rows.getFirst()).cell(rows.get(1), "name")).isEqualTo("张三");
        var bad = Table.read(utf8("电话,Telephone,地址"), 9).orElseThrow().rows().getFirst();
        assertThat(HEADINGS.in(bad).faults())
                .extracting(RowFault::column, RowFault::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("phone", "column-twice"),
                        org.assertj.core.groups.Tuple.tuple("C", "column-unknown"),
                        org.assertj.core.groups.Tuple.tuple("name", "column-missing"));
    }
}
