package org.qunzhi.platform.web;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.qunzhi.platform.Field;
import org.qunzhi.platform.Refusal;
import org.qunzhi.platform.Refusals;
import org.qunzhi.platform.attachment.Upload;
import org.qunzhi.platform.store.KeyReused;
import org.qunzhi.platform.store.OutcomeUnknown;
import org.qunzhi.platform.store.PositionMalformed;
import org.qunzhi.platform.store.RequestForgotten;
import org.qunzhi.vault.KeyDestroyed;
import org.qunzhi.vault.VaultUnreachable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Which problem an exception is (style.md §7); what is not named here is a defect. */
final class Translation {

    /** Null where the exception is a defect of ours. */
    static @Nullable HttpProblem of(Throwable failure) {
        @Nullable Throwable next = failure;
        for (int depth = 0; next != null && depth < 8; depth++, next = next.getCause()) {
            if (next instanceof BodyTooLarge large) return tooLarge(large.limit());
        }
        next = failure;
        for (int depth = 0; next != null && depth < 8; depth++, next = next.getCause()) {
            var known = known(next);
            if (known != null) return known;
        }
        return null;
    }

    private static @Nullable HttpProblem known(Throwable failure) {
        return switch (failure) {
            case HttpProblem problem -> problem;
            case CommandExecutionException refused ->
                    refused.<Object>getDetails()
                            .filter(Refusal.class::isInstance)
                            .map(refusal -> refused((Refusal) refusal))
                            .orElse(null);
            case ConcurrencyException _ -> new HttpProblem(409, "changed-meanwhile");
            case AggregateStreamCreationException _ -> new HttpProblem(409, "changed-meanwhile");
            case AggregateNotFoundException _ -> new HttpProblem(404, "not-found");
            case KeyReused _ -> new HttpProblem(422, "idempotency-key-reused");
            case KeyDestroyed _ -> new HttpProblem(409, "personal-data-erased");
            case RequestForgotten _ -> new HttpProblem(422, "idempotency-key-outlived");
            case VaultUnreachable _ -> new HttpProblem(503, "service-unavailable");
            case MongoTimeoutException _ -> new HttpProblem(503, "service-unavailable");
            case MongoSocketException _ -> new HttpProblem(503, "service-unavailable");
            case MongoConnectionPoolClearedException _ ->
                    new HttpProblem(503, "service-unavailable");
            case MongoNotPrimaryException _ -> new HttpProblem(503, "service-unavailable");
            case MongoNodeIsRecoveringException _ -> new HttpProblem(503, "service-unavailable");
            case PositionMalformed malformed ->
                    bad(List.of(Fault.In.HEADER.of(malformed.header(), "position-malformed")));
            case OutcomeUnknown unknown ->
                    new HttpProblem(
                            503, "outcome-unknown", Map.of("commandId", unknown.commandId()));
            case AccessDeniedException _ -> new HttpProblem(403, "no-right");
            case AuthenticationServiceException _ -> new HttpProblem(503, "issuer-unavailable");
            case AuthenticationException unknown -> unauthenticated(unknown);
            case RequestRejectedException _ -> bad(List.of(Fault.of("", "unreadable")));
            case BadInput bad -> bad(bad.faults());
            case ConstraintViolationException broken ->
                    bad(broken.getConstraintViolations().stream().map(Constraints::fault).toList());
            case HttpMessageNotReadableException unread ->
                    unread.getCause() instanceof BadInput bad
                            ? bad(bad.faults())
                            : bad(List.of(Fault.of("", "unreadable")));
            case MaxUploadSizeExceededException _ -> tooLarge(Upload.MOST_BYTES);
            case MultipartException _ -> bad(List.of(Fault.of("", "unreadable")));
            case MissingServletRequestPartException missing ->
                    bad(List.of(Fault.of(Field.step(missing.getRequestPartName()), "missing")));
            case MissingServletRequestParameterException missing ->
                    bad(List.of(Fault.In.QUERY.of(missing.getParameterName(), "missing")));
            case MissingRequestHeaderException missing ->
                    bad(List.of(Fault.In.HEADER.of(missing.getHeaderName(), "missing")));
            case MethodArgumentTypeMismatchException mistyped ->
                    bad(List.of(Parameters.mistyped(mistyped)));
            case TypeMismatchException _ -> bad(List.of(Fault.of("", "unreadable")));
            case HandlerMethodValidationException broken -> bad(Parameters.faults(broken));
            case MethodArgumentNotValidException broken ->
                    bad(
                            broken.getAllErrors().stream()
                                    .filter(error -> error.contains(ConstraintViolation.class))
                                    .map(error -> error.unwrap(ConstraintViolation.class))
                                    .map(Constraints::fault)
                                    .toList());
            case ErrorResponse answered ->
                    byStatus(answered.getStatusCode(), answered.getHeaders());
            default -> null;
        };
    }

    static HttpProblem bad(List<Fault> faults) {
        return new HttpProblem(400, "bad-input", Map.of(), faults, HttpHeaders.EMPTY);
    }

    private static HttpProblem tooLarge(int limit) {
        var headers = new HttpHeaders();
        headers.set("Connection", "close");
        return new HttpProblem(413, "body-too-large", Map.of("limit", limit), List.of(), headers);
    }

    private static HttpProblem refused(Refusal refusal) {
        int status =
                switch (refusal.kind()) {
                    case CONFLICT -> 409;
                    case INVALID -> 422;
                    case FORBIDDEN -> 403;
                    case NOT_FOUND -> 404;
                };
        var faults =
                refusal instanceof Refusals several
                        ? several.each().stream().flatMap(Translation::atItsPlace)
                        : faults(refusal);
        return new HttpProblem(
                status, refusal.code(), Members.of(refusal), faults.toList(), HttpHeaders.EMPTY);
    }

    /** Among others, one without fields would else not be told. */
    private static Stream<Fault> atItsPlace(Refusal refusal) {
        return refusal.fields().isEmpty()
                ? Stream.of(Fault.of("", refusal.code(), Members.of(refusal)))
                : faults(refusal);
    }

    private static Stream<Fault> faults(Refusal refusal) {
        var members = Members.of(refusal);
        return refusal.fields().stream().map(field -> fault(field, refusal.code(), members));
    }

    /** A field without a sentence of its own is told the refusal's. */
    private static Fault fault(Field field, String refused, Map<String, ?> members) {
        var own = field.code();
        return own == null
                ? Fault.of(field.pointer(), refused, members)
                : Fault.of(field.pointer(), own, field.parts());
    }

    /** RFC 6750 §3: no error code where no token came. */
    private static HttpProblem unauthenticated(AuthenticationException failure) {
        boolean came = failure instanceof OAuth2AuthenticationException;
        var headers = new HttpHeaders();
        headers.set("WWW-Authenticate", came ? "Bearer error=\"invalid_token\"" : "Bearer");
        var code = came ? "token-invalid" : "token-missing";
        return new HttpProblem(401, code, Map.of(), List.of(), headers);
    }

    private static @Nullable HttpProblem byStatus(HttpStatusCode status, HttpHeaders headers) {
        @Nullable String code =
                switch (status.value()) {
                    case 400 -> "bad-input";
                    case 401 -> "token-missing";
                    case 403 -> "no-right";
                    case 404 -> "not-found";
                    case 405 -> "method-not-allowed";
                    case 406 -> "not-acceptable";
                    case 409 -> "changed-meanwhile";
                    case 413 -> "body-too-large";
                    case 415 -> "unsupported-media-type";
                    case 503 -> "service-unavailable";
                    default -> status.is4xxClientError() ? "bad-input" : null;
                };
        return code == null
                ? null
                : new HttpProblem(status.value(), code, Map.of(), new ArrayList<>(), headers);
    }

    private Translation() {}
}
