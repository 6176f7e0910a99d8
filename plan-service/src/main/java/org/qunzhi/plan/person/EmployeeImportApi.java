package org.qunzhi.plan.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Role;
import org.qunzhi.plan.person.PersonRefusal.NoRight;
import org.qunzhi.platform.Decision;
import org.qunzhi.platform.Recorder;
import org.qunzhi.platform.attachment.FileType;
import org.qunzhi.platform.task.Tasks;
import org.qunzhi.platform.web.BadInput;
import org.qunzhi.platform.web.Fault;
import org.qunzhi.platform.web.HttpProblem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes in a table of employees; what becomes of it is told by its task. */
@RestController
@RequestMapping("/api/plan/persons/employees/imports")
class EmployeeImportApi {
    private static final int MOST_BYTES = 5 << 20;
    private static final String NAME = "employees";
    private final Tasks tasks;

    EmployeeImportApi(Tasks tasks) {
        this.tasks = tasks;
    }

    record Started(String task) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Started> start(@RequestPart MultipartFile file, Acting acting)
            throws IOException {
        var organization = acting.organization();
        if (!acting.is(Role.DECISION_MAKER, organization, null)
                && !acting.is(Role.PROMOTER, organization)) {
            Recorder.record(Decision.refused(new NoRight()));
        }
        if (file.isEmpty()) throw new BadInput(List.of(Fault.of("/file", "file-empty")));
        if (file.getSize() > MOST_BYTES) {
            throw new HttpProblem(413, "body-too-large", Map.of("limit", MOST_BYTES));
        }
        var appointment = acting.authority().substring(0, acting.authority().lastIndexOf('@'));
        var task =
                tasks.start(EmployeeImport.CODE, acting.person(), appointment, file.getBytes())
                        .orElseThrow(() -> new HttpProblem(409, "too-many-tasks"));
        return ResponseEntity.accepted()
                .header("Location", "/api/plan/tasks/" + task)
                .body(new Started(task));
    }

    @GetMapping(
            path = "/template.xlsx",
            produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    ResponseEntity<byte[]> workbook(Locale language) {
        var book = EmployeeTable.HEADINGS.workbook(language, NAME, EmployeeTable.EXAMPLE);
        return download(FileType.XLSX.mediaType(), "xlsx", book);
    }

    @GetMapping(path = "/template.csv", produces = "text/csv")
    ResponseEntity<byte[]> csv(Locale language) {
        var text = EmployeeTable.HEADINGS.csv(language, EmployeeTable.EXAMPLE);
        return download("text/csv;charset=UTF-8", "csv", text);
    }

    private static ResponseEntity<byte[]> download(String type, String ending, byte[] content) {
        var name = NAME + "." + ending;
        return ResponseEntity.ok()
                .header("Content-Type", type)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename(name, UTF_8).build().toString())
                .body(content);
    }
}
