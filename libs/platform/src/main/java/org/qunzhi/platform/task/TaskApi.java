package org.qunzhi.platform.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunzhi.platform.Items;
import org.qunzhi.platform.web.Fault;
import org.qunzhi.platform.web.HttpProblem;
import org.qunzhi.platform.web.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Somebody's own tasks; another's answer as none at all. */
@RestController
@RequestMapping("/api/${qunzhi.context}/tasks")
final class TaskApi {
    private static final int MOST_SHOWN = 100;
    private static final int ALL = 10_000;
    private final Tasks tasks;
    private final Problems problems;

    TaskApi(Tasks tasks, Problems problems) {
        this.tasks = tasks;
        this.problems = problems;
    }

    /** {@code row}: as the table's reader counts, the headings being 1. */
    record FaultLine(int row, String column, String code, String message) {}

    /**
     * A task.
     *
     * @param phase running, done, failed or cancelled
     * @param total 0 as long as nobody has counted
     * @param faults the first of them; all are at {@code faults.csv}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TaskAnswer(
            String id,
            String kind,
            @JsonProperty("state") String phase,
            int done,
            int total,
            Instant started,
            @Nullable Instant finished,
            List<FaultLine> faults,
            int faultsCount) {}

    @GetMapping
    Items<TaskAnswer> mine(Principal person) {
        return new Items<>(
                tasks.of(person.getName()).stream().map(task -> answer(task, List.of())).toList());
    }

    @GetMapping("/{id}")
    TaskAnswer one(@PathVariable String id, Principal person, HttpServletRequest request) {
        var task = theirs(id, person);
        return answer(task, lines(id, MOST_SHOWN, request));
    }

    @GetMapping(path = "/{id}/faults.csv", produces = "text/csv;charset=UTF-8")
    ResponseEntity<String> faults(
            @PathVariable String id, Principal person, HttpServletRequest request) {
        theirs(id, person);
        var csv = new StringBuilder("\uFEFFrow,column,code,message\r\n");
        for (var line : lines(id, ALL, request)) {
            csv.append(line.row()).append(',').append(line.column()).append(',');
            csv.append(line.code()).append(',').append(quoted(line.message())).append("\r\n");
        }
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"faults.csv\"")
                .body(csv.toString());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    @PostMapping("/{id}/cancellation")
    TaskAnswer cancel(@PathVariable String id, Principal person, HttpServletRequest request) {
        theirs(id, person);
        tasks.cancel(id, person.getName());
        return one(id, person, request);
    }

    private Task theirs(String id, Principal person) {
        return tasks.find(id, person.getName())
                .orElseThrow(() -> new HttpProblem(404, "not-found"));
    }

    private List<FaultLine> lines(String id, int most, HttpServletRequest request) {
        return tasks.faults(id, most).stream()
                .map(
                        one ->
                                new FaultLine(
                                        one.row(),
                                        one.column(),
                                        one.code(),
                                        problems.sentence(
                                                Fault.of("", one.code(), one.parts()), request)))
                .toList();
    }

    private static TaskAnswer answer(Task task, List<FaultLine> faults) {
        return new TaskAnswer(
                task.id(),
                task.kind(),
                task.phase().code(),
                task.done(),
                task.total(),
                task.started(),
                task.finished(),
                faults,
                task.faults());
    }
}
