package org.qunzhi.platform.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What Tomcat refuses before any filter sees it: the same form, in both languages at once. */
public final class ErrorValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0) return;
        try {
            response.setContentType("application/problem+json");
            response.setCharacterEncoding("UTF-8");
            var writer = response.getReporter();
            if (writer == null) return;
            writer.write(problem(status));
            response.finishResponse();
        } catch (IOException gone) {
            container.getLogger().debug("client gone", gone);
        }
    }

    private static String problem(int status) {
        boolean theirs = status < 500;
        return "{\"type\":\"urn:qunzhi:problem:%1$s\",\"title\":\"%2$s\",\"status\":%3$d,\"detail\":\"%2$s\",\"code\":\"%1$s\"}"
                .formatted(
                        theirs ? "bad-input" : "defect",
                        theirs
                                ? "请求无法读取 / The request cannot be read"
                                : "系统出错 / Something is wrong on our side",
                        status);
    }
}
