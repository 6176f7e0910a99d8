package org.qunzhi.platform.web;

import com.mongodb.MongoTimeoutException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.qunzhi.platform.Attributes;
import org.qunzhi.platform.Decision;
import org.qunzhi.platform.Refusal;
import org.qunzhi.platform.store.KeyReused;
import org.qunzhi.platform.store.OutcomeUnknown;
import org.qunzhi.platform.store.PositionMalformed;
import org.qunzhi.platform.store.RequestForgotten;
import org.qunzhi.platform.web.TinyRefusal.Gone;
import org.qunzhi.platform.web.TinyRefusal.NotTheirs;
import org.qunzhi.platform.web.TinyRefusal.OutOfRange;
import org.qunzhi.platform.web.TinyRefusal.Taken;
import org.qunzhi.vault.VaultUnreachable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** One address for each thing that can go wrong. */
@RestController
@RequestMapping("/api/tiny")
class TinyApi {
    enum Colour {
        RED,
        GREEN
    }

    record Point(int effect, @Max(1500) int theme) {}

    record Sheet(
            @NotBlank @Size(max = 8) String name,
            Colour colour,
            LocalDate day,
            @Nullable String note,
            @Size(min = 1) @Valid List<Point> items,
            Map<@NotBlank String, @PositiveOrZero Integer> points) {}

    @PostMapping("/sheets")
    Sheet sheet(@Valid @RequestBody Sheet sheet) {
        return sheet;
    }

    @GetMapping("/sheets/{id}")
    Map<String, Object> sheet(@PathVariable UUID id, @RequestParam @Max(2100) int year) {
        return Map.of("id", id, "year", year);
    }

    @GetMapping("/who")
    Map<String, Object> who(Principal person, HttpServletRequest request) {
        return Map.of(
                "person",
                person.getName(),
                "correlation",
                String.valueOf(request.getAttribute(Attributes.REQUEST_CORRELATION)));
    }

    @GetMapping("/public/news")
    Map<String, String> news(@Nullable Principal person) {
        return Map.of("for", person == null ? "anybody" : person.getName());
    }

    @PostMapping("/fail/{how}")
    void fail(@PathVariable String how) {
        throw switch (how) {
            case "conflict" -> refused(new Taken("A-17"));
            case "invalid" -> refused(new OutOfRange("effect", 1501));
            case "forbidden" -> refused(new NotTheirs());
            case "several" ->
                    refused(Decision.refused(List.of(new OutOfRange("effect", 1), new Taken("7"))));
            case "gone" -> refused(new Gone());
            case "clash" -> new IllegalStateException(new ConcurrencyException("x"));
            case "absent" -> new AggregateNotFoundException("x", "not there");
            case "key" -> new KeyReused();
            case "outlived" -> new RequestForgotten();
            case "vault" -> new VaultUnreachable("personal", new IllegalStateException("away"));
            case "store" -> new MongoTimeoutException("13800138000");
            case "position" -> new PositionMalformed("Qunzhi-At-Least");
            case "unknown" -> new OutcomeUnknown("c1", new IllegalStateException());
            case "hidden" -> new ResponseStatusException(HttpStatus.NOT_FOUND);
            case "unrefused" -> new CommandExecutionException("13800138000", null);
            default -> new IllegalStateException("张三 13800138000");
        };
    }

    private static CommandExecutionException refused(Decision<?> decision) {
        return refused(((Decision.Refused<?>) decision).refusal());
    }

    private static CommandExecutionException refused(Refusal refusal) {
        return new CommandExecutionException(refusal.code(), null, refusal);
    }
}
