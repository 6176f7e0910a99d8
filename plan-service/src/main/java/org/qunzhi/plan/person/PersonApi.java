package org.qunzhi.plan.person;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.authority.ActingSelf;
import org.qunzhi.plan.organization.Organizations;
import org.qunzhi.plan.person.PersonCommand.BeginEmployment;
import org.qunzhi.plan.person.PersonCommand.Employment;
import org.qunzhi.plan.person.PersonCommand.EndEmployment;
import org.qunzhi.plan.person.PersonCommand.RecordEmployee;
import org.qunzhi.plan.person.PersonCommand.RegisterPerson;
import org.qunzhi.platform.Commands;
import org.qunzhi.platform.Receipt;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/plan/persons")
class PersonApi {
    private final Commands commands;
    private final People people;
    private final Organizations organizations;

    PersonApi(Commands commands, People people, Organizations organizations) {
        this.commands = commands;
        this.people = people;
        this.organizations = organizations;
    }

    record Registration(@NotBlank @Size(max = 100) String name) {}

    record Employee(
            @NotBlank @Size(max = 100) String name,
            @Nullable @Size(max = 100) String unit,
            @NotNull LocalDate from) {}

    record Beginning(@Nullable @Size(max = 100) String unit, @NotNull LocalDate from) {}

    record Ending(@NotNull LocalDate to) {}

    @PostMapping
    ResponseEntity<Receipt> register(
            @Valid @RequestBody Registration body, @ActingSelf Acting acting) {
        return commands.send(acting.actor(), new RegisterPerson(acting.person(), body.name()));
    }

    @PostMapping("/employees")
    ResponseEntity<Receipt> record(@Valid @RequestBody Employee body, Acting acting) {
        var employment = employment(acting, body.unit(), body.from());
        return commands.create(
                acting.actor(), id -> new RecordEmployee(id, acting, body.name(), employment));
    }

    @PostMapping("/{id}/employments")
    ResponseEntity<Receipt> begin(
            @PathVariable String id, @Valid @RequestBody Beginning body, Acting acting) {
        var employment = employment(acting, body.unit(), body.from());
        return commands.send(acting.actor(), new BeginEmployment(id, acting, employment));
    }

    @PostMapping("/{id}/employments/end")
    ResponseEntity<Receipt> end(
            @PathVariable String id, @Valid @RequestBody Ending body, Acting acting) {
        return commands.send(acting.actor(), new EndEmployment(id, acting, body.to()));
    }

    private Employment employment(Acting acting, @Nullable String unit, LocalDate from) {
        return new Employment(unit, from, organizations.hasUnit(acting.organization(), unit));
    }

    @GetMapping("/{id}")
    PersonView one(@PathVariable String id, Acting acting) {
        return people.find(id)
                .flatMap(person -> person.to(acting))
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }
}
