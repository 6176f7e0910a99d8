package org.qunzhi.plan.erasure;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.authority.ActingSelf;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.plan.ErasureEvent.RetentionDuty;
import org.qunzhi.plan.account.Accounts;
import org.qunzhi.plan.appointment.Appointments;
import org.qunzhi.plan.erasure.ErasureCommand.ApproveErasure;
import org.qunzhi.plan.erasure.ErasureCommand.Facts;
import org.qunzhi.plan.erasure.ErasureCommand.RejectErasure;
import org.qunzhi.plan.erasure.ErasureCommand.RequestErasure;
import org.qunzhi.plan.erasure.ErasureCommand.Subject;
import org.qunzhi.plan.person.People;
import org.qunzhi.platform.Commands;
import org.qunzhi.platform.Receipt;
import org.qunzhi.platform.lists.ListQuery;
import org.qunzhi.platform.lists.Listing;
import org.qunzhi.platform.web.BadInput;
import org.qunzhi.platform.web.Fault;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/plan/erasures")
class ErasureApi {
    private final Commands commands;
    private final Erasures erasures;
    private final People people;
    private final Appointments appointments;
    private final Accounts accounts;
    private final Clock clock;

    ErasureApi(
            Commands commands,
            Erasures erasures,
            People people,
            Appointments appointments,
            Accounts accounts,
            Clock clock) {
        this.commands = commands;
        this.erasures = erasures;
        this.people = people;
        this.appointments = appointments;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** One of both: where one's own data are to be erased, or whose by the acting organisation. */
    record Request(
            @Nullable @Size(min = 1, max = 100) String organization,
            @Nullable @Size(min = 1, max = 100) String person) {}

    record Rejection(@NotNull RetentionDuty duty, @NotBlank @Size(max = 2000) String explanation) {}

    @PostMapping
    ResponseEntity<Receipt> request(
            @Valid @RequestBody Request body, @ActingSelf Acting self, @Nullable Acting acting) {
        if (body.organization() != null && body.person() == null)
            return request(self, new Subject(self.person(), body.organization()));
        if (body.person() != null && body.organization() == null) {
            var by = acting == null ? self : acting;
            return request(by, new Subject(body.person(), by.organization()));
        }
        throw new BadInput(
                List.of(
                        Fault.of("/organization", "exactly-one"),
                        Fault.of("/person", "exactly-one")));
    }

    private ResponseEntity<Receipt> request(Acting acting, Subject subject) {
        var person = subject.person();
        var organization = subject.organization();
        var held =
                people.isKnownTo(organization, person)
                        || appointments.isKnownTo(organization, person);
        var facts = new Facts(held, people.isWithoutAccount(person));
        return commands.create(acting.actor(), _ -> new RequestErasure(acting, subject, facts));
    }

    @PostMapping("/{id}/approval")
    ResponseEntity<Receipt> approve(@PathVariable String id, Acting acting) {
        var appointed = appointments.holders(acting.organization(), clock.instant());
        return commands.send(acting.actor(), new ApproveErasure(id, acting, appointed));
    }

    @PostMapping("/{id}/rejection")
    ResponseEntity<Receipt> reject(
            @PathVariable String id, @Valid @RequestBody Rejection body, Acting acting) {
        return commands.send(
                acting.actor(),
                new RejectErasure(id, acting, body.duty(), Protected.of(body.explanation())));
    }

    @GetMapping("/{id}")
    ErasureView one(@PathVariable String id, @ActingSelf Acting self, @Nullable Acting acting) {
        return erasures.find(id)
                .flatMap(erasure -> erasure.to(acting == null ? self : acting))
                .map(this::withAccount)
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    @GetMapping
    Listing<ErasureView> all(ListQuery query, @ActingSelf Acting self, @Nullable Acting acting) {
        return erasures.list(query, acting == null ? self : acting, this::withAccount);
    }

    private ErasureView withAccount(ErasureView erasure) {
        return erasure.withAccount(accounts.find(erasure.id()).orElse(null));
    }
}
