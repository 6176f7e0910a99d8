package org.qunzhi.platform.store;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.qunzhi.platform.Actor;
import org.qunzhi.platform.Attributes;
import org.qunzhi.platform.Commands;
import org.qunzhi.platform.Receipt;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/** The command of one request or start; who repeats it by its key gets the first answer. */
final class HttpCommands implements Commands {
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final CommandSender sender;
    private final RequestHashes hashes;
    private final String service;

    HttpCommands(CommandSender sender, RequestHashes hashes, String service) {
        this.sender = sender;
        this.hashes = hashes;
        this.service = service;
    }

    @Override
    public ResponseEntity<Receipt> create(Actor by, Function<String, Object> command) {
        return answer(HttpStatus.CREATED, requested(by, command.apply(Drafting.madeUpId())));
    }

    @Override
    public ResponseEntity<Receipt> send(Actor by, Object command) {
        return answer(HttpStatus.OK, requested(by, command));
    }

    @Override
    public Receipt once(Actor by, String key, Object command) {
        var intent = new Intent(RequestHashes.commandId("once", by.person(), key), "once");
        return send(by, command, Drafting.madeUpId(), intent);
    }

    private Receipt requested(Actor by, Object command) {
        var request = request();
        return send(by, command, correlation(request), intent(by, request));
    }

    private Receipt send(Actor by, Object command, String correlation, Intent intent) {
        var attributes =
                Map.of(
                        Attributes.ACTOR, by.person(),
                        Attributes.ORGANIZATION, by.organization(),
                        Attributes.AUTHORITY, by.authority(),
                        Attributes.CORRELATION, correlation);
        return sender.send(command, attributes, intent);
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes)
                        Objects.requireNonNull(RequestContextHolder.getRequestAttributes()))
                .getRequest();
    }

    /** What the log calls the request; made up where no edge has named it. */
    private static String correlation(HttpServletRequest request) {
        return request.getAttribute(Attributes.REQUEST_CORRELATION) instanceof String name
                ? name
                : Drafting.madeUpId();
    }

    private Intent intent(Actor by, HttpServletRequest request) {
        var key = request.getHeader(IDEMPOTENCY_KEY);
        var asked = RequestHashes.request(request.getMethod(), path(request), body(request));
        return new Intent(
                RequestHashes.commandId(
                        "request",
                        by.person(),
                        key == null || key.isBlank() ? Drafting.madeUpId() : key),
                hashes.of(asked),
                hash -> hashes.isOf(asked, hash));
    }

    private static String path(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static byte[] body(HttpServletRequest request) {
        var captured = WebUtils.getNativeRequest(request, CapturedRequest.class);
        if (captured == null) throw new IllegalStateException("the body was not captured");
        return captured.body();
    }

    private ResponseEntity<Receipt> answer(HttpStatus status, Receipt receipt) {
        return ResponseEntity.status(status)
                .header(PositionHeaders.POSITION, receipt.position())
                .body(receipt.of(service));
    }
}
