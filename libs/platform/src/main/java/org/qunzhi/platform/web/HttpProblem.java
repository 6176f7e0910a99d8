package org.qunzhi.platform.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/**
 * Ends a request with a problem. Features seldom need it: a refusal says more.
 *
 * <p>The code is the key of the sentence and the end of the type, {@code
 * urn:qunzhi:problem:<code>}; the members are the problem's and fill the sentence's placeholders.
 */
public final class HttpProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String code;
    private final transient Map<String, ?> members;
    private final transient List<Fault> faults;
    private final transient HttpHeaders headers;

    public HttpProblem(int status, String code) {
        this(status, code, Map.of());
    }

    public HttpProblem(int status, String code, Map<String, ?> members) {
        this(status, code, members, List.of(), HttpHeaders.EMPTY);
    }

    HttpProblem(
            int status,
            String code,
            Map<String, ?> members,
            List<Fault> faults,
            HttpHeaders headers) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.members = members;
        this.faults = faults;
        this.headers = headers;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    Map<String, ?> members() {
        return members;
    }

    List<Fault> faults() {
        return faults;
    }

    HttpHeaders headers() {
        return headers;
    }
}
