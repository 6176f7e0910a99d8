package org.qunzhi.gateway;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What this is and where to go on, until there are pages. */
@RestController
final class FrontPage implements ErrorController {

    record Service(String name, String address) {}

    record Front(String name, String about, List<Service> services, List<String> audit) {}

    @GetMapping("/")
    Front front() {
        return new Front(
                "群质 Qunzhi",
                "群众性质量活动平台，每项审批和评分均可查验。"
                        + " Mass quality activities whose every approval and score can be checked.",
                List.of(
                        new Service("plan", "/api/plan"),
                        new Service("registration", "/api/registration"),
                        new Service("review", "/api/review"),
                        new Service("award", "/api/award"),
                        new Service("audit", "/api/audit"),
                        new Service("issuer", "/issuer")),
                List.of("/api/audit/public", "/schemas"));
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (failure instanceof Throwable thrown) Failures.answer(request, response, thrown);
        else
            Failures.byStatus(status instanceof Integer code ? code : 404)
                    .answer(request, response);
    }
}
