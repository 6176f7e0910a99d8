package org.qunzhi.plan.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.authority.Acting;
import org.qunzhi.authority.Standing;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.plan.OrganizationEvent.Kind;
import org.qunzhi.contracts.plan.OrganizationEvent.Level;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationFounded;
import org.qunzhi.contracts.plan.OrganizationEvent.UnitAdded;
import org.qunzhi.contracts.plan.PersonEvent;
import org.qunzhi.plan.Database;
import org.qunzhi.plan.OneWay;
import org.qunzhi.plan.Ways;
import org.qunzhi.plan.organization.Organizations;
import org.qunzhi.plan.person.PersonCommand.RecordEmployee;
import org.qunzhi.platform.Actor;
import org.qunzhi.platform.Commands;
import org.qunzhi.platform.Decision;
import org.qunzhi.platform.Receipt;
import org.qunzhi.platform.task.RowFault;
import org.qunzhi.platform.task.TaskRun;
import org.springframework.http.ResponseEntity;

class EmployeeImportTest {
    private static final String HEAD = "姓名,电话,部门,入职日期\n";
    private static final Instant NOW = Instant.parse("2026-01-10T08:00:00Z");
    @TempDir static Path folder;
    private static Database database;
    private Organizations organizations;
    private final Once once = new Once();

    @BeforeAll
    static void start() {
        database = new Database(folder);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void mill() {
        organizations = new Organizations(database.fresh());
        organizations.on(
                new OrganizationFounded("mill", Kind.ENTERPRISE, Level.COMPANY, "示范纺织厂", "digest"),
                NOW);
        organizations.on(new UnitAdded("mill", "mill/u1", null, "纺纱车间"), NOW);
        organizations.on(new UnitAdded("mill", "mill/u2", null, "同名"), NOW);
        organizations.on(new UnitAdded("mill", "mill/u3", null, "同名"), NOW);
    }

    /** Decides as the rules do, once for each key, and remembers. */
    private static final class Once implements Commands {
        final Map<String, RecordEmployee> commands = new LinkedHashMap<>();
        final List<Actor> actors = new ArrayList<>();

        @Override
        public ResponseEntity<Receipt> create(Actor by, Function<String, Object> command) {
            throw new UnsupportedOperationException("no request");
        }

        @Override
        public ResponseEntity<Receipt> send(Actor by, Object command) {
            throw new UnsupportedOperationException("no request");
        }

        @Override
        public Receipt once(Actor by, String key, Object command) {
            var record = (RecordEmployee) command;
            if (Person.NONE.decide(record, Instant.EPOCH)
                    instanceof Decision.Refused<PersonEvent>(var refusal)) {
                throw new org.axonframework.commandhandling.CommandExecutionException(
                        refusal.code(), null, refusal);
            }
            if (commands.putIfAbsent(key, record) == null) actors.add(by);
            return new Receipt(record.person(), 0, "1");
        }
    }

    /** One process's life with a task; {@code dies} before it says that this row is done. */
    private static final class Run implements TaskRun {
        private final String table;
        private int done;
        int total;
        int dies = -1;
        int cancelAt = -1;
        @Nullable List<RowFault> why;

        Run(String table) {
            this.table = table;
        }

        @Override
        public String task() {
            return "task-1";
        }

        @Override
        public String person() {
            return "qian";
        }

        @Override
        public String authority() {
            return "qian-appointment";
        }

        @Override
        public byte[] input() {
            return table.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int done() {
            return done;
        }

        @Override
        public void total(int rows) {
            total = rows;
        }

        @Override
        public boolean did(int rows) {
            if (rows == dies) throw new IllegalStateException("killed");
            done = rows;
            return rows != cancelAt;
        }

        @Override
        public Optional<RowFault> attempt(int row, Runnable command) {
            command.run();
            return Optional.empty();
        }

        @Override
        public void fail(List<RowFault> faults) {
            why = faults;
        }
    }

    private EmployeeImport by(Standing standing) {
        return new EmployeeImport(once, standing, organizations);
    }

    private EmployeeImport byDecisionMaker() {
        return by(
                new OneWay(
                        Ways.as(
                                "qian",
                                Role.DECISION_MAKER,
                                "mill",
                                "mill/u1",
                                "mill/u2",
                                "mill/u3")));
    }

    @Test
    void each_row_is_a_decision_of_who_imports_by_the_right_of_who_imports() {
        var run =
                new Run(
                        HEAD
                                + "张三,138 0000 0000,纺纱车间,2026-03-01\n李四,,mill/u2,2026/3/2\n王五,,,46082\n");
        byDecisionMaker().run(run);
        assertThat(run.why).isNull();
        assertThat(run.total).isEqualTo(3);
        assertThat(run.done()).isEqualTo(3);
        assertThat(once.commands.values())
                .extracting(
                        one -> one.statement().name().shown().orElseThrow(),
                        one -> one.employment().unit(),
                        one -> one.employment().from())
                .containsExactly(
                        tuple("张三", "mill/u1", LocalDate.of(2026, 3, 1)),
                        tuple("李四", "mill/u2", LocalDate.of(2026, 3, 2)),
                        tuple("王五", null, LocalDate.of(2026, 3, 1)));
        assertThat(once.actors).containsOnly(new Actor("qian", "mill", "qian-appointment@0"));
        assertThat(once.commands.values().stream().map(RecordEmployee::person).distinct())
                .hasSize(3);
        assertThat(once.commands.keySet())
                .containsExactly("task/task-1/2", "task/task-1/3", "task/task-1/4");
    }

    @Test
    void everything_wrong_with_every_row_is_told_at_once_and_nobody_is_recorded() {
        var run =
                new Run(
                        HEAD
                                + "张三,138 0000 0000,纺纱车间,2026-03-01\n"
                                + ",call me,no such unit,yesterday\n"
                                + "李四,,同名,2026-02-30\n"
                                + "x".repeat(101)
                                + ",,,\n"
                                + "张三,138 0000 0000,,2026-03-01\n");
        byDecisionMaker().run(run);
        assertThat(run.why)
                .extracting(RowFault::row, RowFault::column, RowFault::code)
                .containsExactly(
                        tuple(3, "name", "missing"),
                        tuple(3, "phone", "phone-malformed"),
                        tuple(3, "unit", "unit-unknown"),
                        tuple(3, "from", "mistyped"),
                        tuple(4, "unit", "unit-ambiguous"),
                        tuple(4, "from", "mistyped"),
                        tuple(5, "name", "size"),
                        tuple(5, "from", "missing"),
                        tuple(6, "name", "same-as"));
        assertThat(once.commands).isEmpty();
        assertThat(String.valueOf(run.why)).doesNotContain("call me", "138", "xxx");
    }

    @Test
    void in_a_table_of_5000_rows_the_bad_one_is_named() {
        var table = new StringBuilder(HEAD);
        for (int i = 2; i <= 5_001; i++) {
            table.append(i == 4_711 ? "某四七一一,,,never\n" : "员工" + i + ",,,2026-03-01\n");
        }
        var run = new Run(table.toString());
        byDecisionMaker().run(run);
        assertThat(run.why)
                .containsExactly(
                        new RowFault(4_711, "from", "mistyped", Map.of("expected", "date")));
        assertThat(once.commands).isEmpty();
        var more = new Run(table + "再一,,,2026-03-01\n");
        byDecisionMaker().run(more);
        assertThat(more.why)
                .extracting(RowFault::code)
                .containsExactly("too-many-rows", "mistyped");
    }

    @Test
    void no_row_is_done_twice_however_often_the_process_dies() {
        var table = HEAD + "张三,,,2026-03-01\n李四,,,2026-03-01\n王五,,,2026-03-01\n";
        var first = new Run(table);
        first.dies = 2;
        org.assertj.core.api.Assertions.assertThatIllegalStateException()
                .isThrownBy(() -> byDecisionMaker().run(first));
        assertThat(once.commands).hasSize(2);
        first.dies = -1;
        byDecisionMaker().run(first);
        assertThat(first.done()).isEqualTo(3);
        assertThat(once.commands).hasSize(3);
    }

    @Test
    void a_cancelled_import_keeps_what_it_did() {
        var run = new Run(HEAD + "张三,,,2026-03-01\n李四,,,2026-03-01\n");
        run.cancelAt = 1;
        byDecisionMaker().run(run);
        assertThat(once.commands).hasSize(1);
        assertThat(run.why).isNull();
    }

    @Test
    void a_promoter_imports_for_the_own_units_alone() {
        var promoter = by(new OneWay(Ways.ofUnit("qian", Role.PROMOTER, "mill", "mill/u1")));
        var run =
                new Run(HEAD + "张三,,mill/u1,2026-03-01\n李四,,mill/u2,2026-03-01\n王五,,,2026-03-01\n");
        promoter.run(run);
        assertThat(run.why)
                .extracting(RowFault::row, RowFault::code)
                .containsExactly(tuple(3, "person.no-right"), tuple(4, "person.no-right"));
        assertThat(once.commands).isEmpty();
    }

    @Test
    void whose_appointment_ended_meanwhile_records_nobody_more() {
        var acting = Ways.as("qian", Role.DECISION_MAKER, "mill", "mill/u1");
        var holds = new int[] {2};
        var standing =
                new Standing() {
                    private final OneWay way = new OneWay(acting);

                    @Override
                    public List<Acting> of(String person) {
                        return holds[0]-- > 0 ? way.of(person) : List.of();
                    }

                    @Override
                    public Optional<String> organizationName(String organization) {
                        return Optional.empty();
                    }

                    @Override
                    public boolean unitExists(String organization, String unit) {
                        return true;
                    }

                    @Override
                    public java.util.Set<String> employersOn(String person, LocalDate day) {
                        return java.util.Set.of();
                    }

                    @Override
                    public Optional<String> promotesTo(String member) {
                        return Optional.empty();
                    }
                };
        var run = new Run(HEAD + "张三,,,2026-03-01\n李四,,,2026-03-01\n");
        by(standing).run(run);
        assertThat(once.commands).hasSize(1);
        assertThat(run.why).containsExactly(RowFault.of(3, "", "no-right-any-more"));
    }

    @Test
    void what_is_no_table_says_so() {
        for (var table : List.of("", HEAD, "\"no end")) {
            var run = new Run(table);
            byDecisionMaker().run(run);
            assertThat(run.why).extracting(RowFault::row).containsExactly(0);
        }
        var headless = new Run("a,b\nc,d\n");
        byDecisionMaker().run(headless);
        assertThat(headless.why)
                .extracting(RowFault::code)
                .containsExactly(
                        "column-unknown", "column-unknown", "column-missing", "column-missing");
    }
}
