package org.qunzhi.plan.person;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.authority.ActingSelf;
import org.qunzhi.contracts.Protected;
import org.qunzhi.plan.organization.Organizations;
import org.qunzhi.plan.person.PersonCommand.BeginEmployment;
import org.qunzhi.plan.person.PersonCommand.Employment;
import org.qunzhi.plan.person.PersonCommand.EndEmployment;
import org.qunzhi.plan.person.PersonCommand.RecordEmployee;
import org.qunzhi.plan.person.PersonCommand.RegisterPerson;
import org.qunzhi.plan.person.PersonCommand.Statement;
import org.qunzhi.platform.Commands;
import org.qunzhi.platform.Items;
import org.qunzhi.platform.Receipt;
import org.qunzhi.platform.lists.ListQuery;
import org.qunzhi.platform.lists.Listing;
import org.qunzhi.rules.registration.CalendarDay;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/plan/persons")
class PersonApi {
    private final Commands commands;
    private final People people;
    private final Organizations organizations;
    private final Clock clock;

    PersonApi(Commands commands, People people, Organizations organizations, Clock clock) {
        this.commands = commands;
        this.people = people;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** Digits, spaces and hyphens, perhaps after a plus: 5 to 30 characters. */
    static final String PHONE = "(?=.{5,30}$)[+]?[0-9]([0-9 -]*[0-9])?";

    record Registration(
            @NotBlank @Size(max = 100) String name,
            @Nullable @Pattern(regexp = PHONE) String phone) {

        Statement statement() {
            return new Statement(Protected.of(name), Protected.ofNullable(phone));
        }
    }

    record Employee(
            @NotBlank @Size(max = 100) String name,
            @Nullable @Pattern(regexp = PHONE) String phone,
            @Nullable @Size(max = 100) String unit,
            @NotNull LocalDate from) {

        Statement statement() {
            return new Statement(Protected.of(name), Protected.ofNullable(phone));
        }
    }

    record Beginning(@Nullable @Size(max = 100) String unit, @NotNull LocalDate from) {}

    record Ending(@NotNull LocalDate to) {}

    @PostMapping
    ResponseEntity<Receipt> register(
            @Valid @RequestBody Registration body, @ActingSelf Acting acting) {
        var person = acting.person();
        var holder = organizations.founding().orElse(null);
        var erased = holder != null && people.isErasedAt(person, holder);
        return commands.send(
                acting.actor(), new RegisterPerson(person, holder, body.statement(), erased));
    }

    @PostMapping("/employees")
    ResponseEntity<Receipt> record(@Valid @RequestBody Employee body, Acting acting) {
        var employment = employment(acting, body.unit(), body.from());
        return commands.create(
                acting.actor(), id -> new RecordEmployee(id, acting, body.statement(), employment));
    }

    @PostMapping("/{id}/employments")
    ResponseEntity<Receipt> begin(
            @PathVariable String id, @Valid @RequestBody Beginning body, Acting acting) {
        var employment = employment(acting, body.unit(), body.from());
        var erased = people.isErasedAt(id, acting.organization());
        return commands.send(acting.actor(), new BeginEmployment(id, acting, employment, erased));
    }

    @PostMapping("/{id}/employments/end")
    ResponseEntity<Receipt> end(
            @PathVariable String id, @Valid @RequestBody Ending body, Acting acting) {
        return commands.send(acting.actor(), new EndEmployment(id, acting, body.to()));
    }

    private Employment employment(Acting acting, @Nullable String unit, LocalDate from) {
        return new Employment(unit, from, organizations.hasUnit(acting.organization(), unit));
    }

    /**
     * Whom a circle can be formed with: those who work in the same unit, by name. Whoever works
     * nowhere has no colleagues.
     */
    @GetMapping("/colleagues")
    Items<Colleague> colleagues(
            @RequestParam(defaultValue = "") @Size(max = 100) String q, @ActingSelf Acting acting) {
        return new Items<>(people.colleagues(acting.person(), q, CalendarDay.of(clock.instant())));
    }

    /** What these people are called; whose name is not the asker's to know is not among them. */
    @GetMapping("/names")
    Items<NamedPerson> names(
            @RequestParam @Size(min = 1, max = 100) List<String> person, Acting acting) {
        return new Items<>(people.names(acting, person, CalendarDay.of(clock.instant())));
    }

    @GetMapping("/{id}")
    PersonView one(@PathVariable String id, Acting acting) {
        return people.find(id)
                .flatMap(person -> person.to(acting, CalendarDay.of(clock.instant())))
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    @GetMapping
    Listing<PersonView> ofTheActingOrganization(ListQuery query, Acting acting) {
        return people.list(query, acting, CalendarDay.of(clock.instant()));
    }
}
