package org.qunzhi.plan.appointment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.Role;
import org.qunzhi.plan.appointment.AppointmentCommand.Appoint;
import org.qunzhi.plan.appointment.AppointmentCommand.EndAppointment;
import org.qunzhi.plan.appointment.AppointmentCommand.Facts;
import org.qunzhi.plan.appointment.AppointmentCommand.Seat;
import org.qunzhi.plan.organization.Organizations;
import org.qunzhi.plan.person.People;
import org.qunzhi.platform.Commands;
import org.qunzhi.platform.Receipt;
import org.qunzhi.platform.lists.ListQuery;
import org.qunzhi.platform.lists.Listing;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/plan/appointments")
class AppointmentApi {
    private final Commands commands;
    private final Appointments appointments;
    private final Organizations organizations;
    private final People people;
    private final Clock clock;

    AppointmentApi(
            Commands commands,
            Appointments appointments,
            Organizations organizations,
            People people,
            Clock clock) {
        this.commands = commands;
        this.appointments = appointments;
        this.organizations = organizations;
        this.people = people;
        this.clock = clock;
    }

    record NewAppointment(
            @NotBlank @Size(max = 100) String person,
            @Nullable @Size(max = 100) String unit,
            @NotNull Role role,
            @Nullable Instant from,
            @Nullable Instant until) {}

    record Ending(@NotBlank @Size(max = 2000) String reason) {}

    @PostMapping
    ResponseEntity<Receipt> appoint(@Valid @RequestBody NewAppointment body, Acting acting) {
        var seat = new Seat(body.person(), body.unit(), body.role(), body.from(), body.until());
        var facts =
                new Facts(
                        organizations.isAssociation(acting.organization()),
                        people.isRegistered(body.person()),
                        people.isErasedAt(body.person(), acting.organization()),
                        organizations.hasUnit(acting.organization(), body.unit()));
        return commands.create(acting.actor(), id -> new Appoint(id, acting, seat, facts));
    }

    @PostMapping("/{id}/end")
    ResponseEntity<Receipt> end(
            @PathVariable String id, @Valid @RequestBody Ending body, Acting acting) {
        var stays =
                appointments.anotherDecisionMakerStays(acting.organization(), id, clock.instant());
        var erased =
                appointments
                        .find(id)
                        .filter(one -> people.isErasedAt(one.person(), one.organization()))
                        .isPresent();
        var reason = erased ? null : Protected.of(body.reason());
        return commands.send(acting.actor(), new EndAppointment(id, acting, reason, stays));
    }

    @GetMapping
    Listing<AppointmentView> ofTheActingOrganization(ListQuery query, Acting acting) {
        return appointments.list(query, acting);
    }

    /** Who may be seated on a panel of the association. */
    @GetMapping("/experts")
    Listing<ExpertView> experts(ListQuery query, Acting acting) {
        return appointments.experts(query, acting, people::nameOf);
    }
}
