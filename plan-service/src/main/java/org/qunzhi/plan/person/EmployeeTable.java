package org.qunzhi.plan.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qunzhi.plan.organization.OrganizationView.Unit;
import org.qunzhi.platform.task.Headings;
import org.qunzhi.platform.task.Headings.Column;
import org.qunzhi.platform.task.RowFault;
import org.qunzhi.platform.task.Table;

/** 员工名册 as people send it: what each row says, or all that is wrong with all of them. */
final class EmployeeTable {
    /** With the headings one more. */
    static final int MOST_ROWS = 5_000;

    static final Headings HEADINGS =
            new Headings(
                    List.of(
                            new Column("name", "姓名", "Name", true),
                            new Column("phone", "电话", "Telephone", false),
                            new Column("unit", "部门", "Unit", false),
                            new Column("from", "入职日期", "Employed from", true)));

    static final List<String> EXAMPLE = List.of("张三（示例，请删除）", "13800000000", "", "2026-01-01");

    private static final int LONGEST_NAME = 100;
    private static final Pattern PHONE = Pattern.compile(PersonApi.PHONE);
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");

    /** A spreadsheet counts days from here (ECMA-376-1 §18.17.4.1). */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final Pattern COUNTED = Pattern.compile("[1-9]\\d{4}");

    /**
     * One employee.
     *
     * @param row as the table's reader counts
     * @param unit by id
     */
    record Row(
            int row, String name, @Nullable String phone, @Nullable String unit, LocalDate from) {
        /** Names no value: whose it is is theirs. */
        @Override
        public String toString() {
            return "Row " + row;
        }
    }

    private final List<Unit> units;
    private final List<Row> rows = new ArrayList<>();
    private final List<RowFault> faults = new ArrayList<>();
    private final Map<List<String>, Integer> seen = new HashMap<>();

    private EmployeeTable(List<Unit> units) {
        this.units = units;
    }

    static EmployeeTable read(byte[] content, List<Unit> units) {
        var table = new EmployeeTable(units);
        Table.read(content, MOST_ROWS + 1).map(Table::rows).ifPresentOrElse(table::take, table::no);
        return table;
    }

    /** In the table's order; to be trusted only where there is no fault. */
    List<Row> rows() {
        return List.copyOf(rows);
    }

    List<RowFault> faults() {
        return List.copyOf(faults);
    }

    private void no() {
        faults.add(RowFault.of(0, "", "table-unreadable"));
    }

    private void take(List<Table.Line> lines) {
        if (lines.size() < 2) {
            faults.add(RowFault.of(0, "", "no-rows"));
            return;
        }
        if (lines.size() > MOST_ROWS + 1) {
            var most = Map.of("most", Integer.toString(MOST_ROWS));
            faults.add(new RowFault(0, "", "too-many-rows", most));
        }
        var found = HEADINGS.in(lines.getFirst());
        faults.addAll(found.faults());
        if (!found.faults().isEmpty()) return;
        for (var line : lines.subList(1, Math.min(lines.size(), MOST_ROWS + 1))) take(found, line);
    }

    private void take(Headings.Found found, Table.Line line) {
        int row = line.number();
        int before = faults.size();
        var name = found.cell(line, "name");
        if (name.isEmpty()) faults.add(RowFault.of(row, "name", "missing"));
        if (name.length() > LONGEST_NAME) {
            var bounds = Map.of("min", "1", "max", Integer.toString(LONGEST_NAME));
            faults.add(new RowFault(row, "name", "size", bounds));
        }
        var phone = found.cell(line, "phone");
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            faults.add(RowFault.of(row, "phone", "phone-malformed"));
        }
        var unit = unit(row, found.cell(line, "unit"));
        var from = day(row, found.cell(line, "from"));
        var first = seen.putIfAbsent(List.of(name, phone), row);
        if (first != null && !name.isEmpty()) {
            faults.add(new RowFault(row, "name", "same-as", Map.of("row", first.toString())));
        }
        if (faults.size() == before && from.isPresent()) {
            rows.add(new Row(row, name, phone.isEmpty() ? null : phone, unit, from.get()));
        }
    }

    /** By its id, or by its name where no other unit is called so. */
    private @Nullable String unit(int row, String said) {
        if (said.isEmpty()) return null;
        var named =
                units.stream()
                        .filter(unit -> unit.id().equals(said) || unit.name().equals(said))
                        .toList();
        if (named.size() == 1) return named.getFirst().id();
        faults.add(RowFault.of(row, "unit", named.isEmpty() ? "unit-unknown" : "unit-ambiguous"));
        return null;
    }

    private Optional<LocalDate> day(int row, String said) {
        if (said.isEmpty()) {
            faults.add(RowFault.of(row, "from", "missing"));
            return Optional.empty();
        }
        if (COUNTED.matcher(said).matches()) {
            return Optional.of(DAY_ZERO.plusDays(Integer.parseInt(said)));
        }
        var day = DAY.matcher(said);
        try {
            if (day.matches()) {
                return Optional.of(
                        LocalDate.of(
                                Integer.parseInt(day.group(1)),
                                Integer.parseInt(day.group(2)),
                                Integer.parseInt(day.group(3))));
            }
        } catch (DateTimeException noDay) {
            // Told below.
        }
        faults.add(new RowFault(row, "from", "mistyped", Map.of("expected", "date")));
        return Optional.empty();
    }
}
