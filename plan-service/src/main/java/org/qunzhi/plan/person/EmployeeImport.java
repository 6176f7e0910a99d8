package org.qunzhi.plan.person;

import static org.qunzhi.contracts.Role.DECISION_MAKER;
import static org.qunzhi.contracts.Role.PROMOTER;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.authority.Standing;
import org.qunzhi.contracts.Protected;
import org.qunzhi.plan.organization.OrganizationView;
import org.qunzhi.plan.organization.Organizations;
import org.qunzhi.plan.person.PersonCommand.Employment;
import org.qunzhi.plan.person.PersonCommand.RecordEmployee;
import org.qunzhi.plan.person.PersonCommand.Statement;
import org.qunzhi.platform.Commands;
import org.qunzhi.platform.Dispatcher;
import org.qunzhi.platform.task.RowFault;
import org.qunzhi.platform.task.TaskKind;
import org.qunzhi.platform.task.TaskRun;
import org.springframework.stereotype.Component;

/**
 * Records the employees of a table, each by the command that records one: as many decisions as
 * rows, each by whom and by which right. Everything is looked at first, and where anything is wrong
 * nobody is recorded. The right is asked for anew at each row.
 */
@Component
class EmployeeImport implements TaskKind {
    static final String CODE = "employee-import";
    private final Commands commands;
    private final Standing standing;
    private final Organizations organizations;

    EmployeeImport(Commands commands, Standing standing, Organizations organizations) {
        this.commands = commands;
        this.standing = standing;
        this.organizations = organizations;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public void run(TaskRun run) {
        var acting = acting(run);
        if (acting.isEmpty()) {
            run.fail(List.of(RowFault.of(0, "", "no-right-any-more")));
            return;
        }
        var units =
                organizations
                        .find(acting.get().organization())
                        .map(OrganizationView::units)
                        .orElse(List.of());
        var table = EmployeeTable.read(run.input(), units);
        // What is done was looked at before, and perhaps by another right.
        var faults = run.done() > 0 ? table.faults() : faults(table, acting.get());
        if (!faults.isEmpty()) {
            run.fail(faults);
            return;
        }
        run.total(table.rows().size());
        record(run, table.rows());
    }

    private static List<RowFault> faults(EmployeeTable table, Acting acting) {
        var barred =
                table.rows().stream()
                        .filter(row -> !looksAfter(acting, row.unit()))
                        .map(row -> RowFault.of(row.row(), "unit", "person.no-right"));
        return Stream.concat(table.faults().stream(), barred)
                .sorted(Comparator.comparingInt(RowFault::row))
                .toList();
    }

    static boolean looksAfter(Acting acting, @Nullable String unit) {
        return acting.is(DECISION_MAKER, acting.organization(), null)
                || acting.is(PROMOTER, acting.organization(), unit);
    }

    private void record(TaskRun run, List<EmployeeTable.Row> rows) {
        if (!run.did(run.done())) return;
        for (int i = run.done(); i < rows.size(); i++) {
            var row = rows.get(i);
            var acting = acting(run);
            var fault =
                    acting.isEmpty()
                            ? Optional.of(RowFault.of(row.row(), "", "no-right-any-more"))
                            : run.attempt(row.row(), () -> record(run, row, acting.get()));
            if (fault.isPresent()) {
                run.fail(List.of(fault.get()));
                return;
            }
            if (!run.did(i + 1)) return;
        }
    }

    /** Person and command follow from task and row: once more is the same person. */
    private void record(TaskRun run, EmployeeTable.Row row, Acting acting) {
        var number = Integer.toString(row.row());
        var person = Dispatcher.idFrom("task", run.task(), number);
        var known = organizations.hasUnit(acting.organization(), row.unit());
        commands.once(
                acting.actor(),
                "task/" + run.task() + "/" + number,
                new RecordEmployee(
                        person,
                        acting,
                        new Statement(Protected.of(row.name()), Protected.ofNullable(row.phone())),
                        new Employment(row.unit(), row.from(), known)));
    }

    private Optional<Acting> acting(TaskRun run) {
        return standing.of(run.person()).stream()
                .filter(way -> way.authority().startsWith(run.authority() + "@"))
                .findFirst();
    }
}
