package org.qunzhi.registration.circle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.authority.Standing;
import org.qunzhi.platform.Actor;
import org.qunzhi.platform.Commands;
import org.qunzhi.platform.Decision;
import org.qunzhi.platform.Receipt;
import org.qunzhi.platform.Recorder;
import org.qunzhi.platform.lists.ListQuery;
import org.qunzhi.platform.lists.Listing;
import org.qunzhi.registration.circle.CircleCommand.AmendCircle;
import org.qunzhi.registration.circle.CircleCommand.ApplyForRegistration;
import org.qunzhi.registration.circle.CircleCommand.ApproveRegistration;
import org.qunzhi.registration.circle.CircleCommand.FormCircle;
import org.qunzhi.registration.circle.CircleCommand.ReturnRegistration;
import org.qunzhi.registration.circle.CircleRefusal.UnknownCircle;
import org.qunzhi.rules.registration.CalendarDay;
import org.qunzhi.rules.registration.CircleSize;
import org.qunzhi.rules.registration.Renewal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/registration/circles")
class CircleApi {
    private final Commands commands;
    private final Circles circles;
    private final Standing standing;
    private final CircleSize size;
    private final Renewal renewal;
    private final Clock clock;

    CircleApi(
            Commands commands,
            Circles circles,
            Standing standing,
            CircleSize size,
            Renewal renewal,
            Clock clock) {
        this.commands = commands;
        this.circles = circles;
        this.standing = standing;
        this.size = size;
        this.renewal = renewal;
        this.clock = clock;
    }

    /** More names than any table admits are still a sentence: the rule book refuses them. */
    record NewCircle(
            @NotBlank @Size(max = 64) String organization,
            @Nullable @Size(max = 64) String unit,
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 64) String leader,
            @NotNull @Size(max = 100) List<@NotBlank @Size(max = 64) String> members) {}

    record AmendedCircle(
            @Nullable @Size(max = 64) String unit,
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 64) String leader,
            @NotNull @Size(max = 100) List<@NotBlank @Size(max = 64) String> members) {}

    record Year(@Positive int year) {}

    record YearReturned(@Positive int year, @NotBlank @Size(max = 2000) String reason) {}

    @PostMapping
    ResponseEntity<Receipt> form(@Valid @RequestBody NewCircle body, Acting acting) {
        var organization = body.organization();
        var as =
                composition(
                        organization,
                        new AmendedCircle(body.unit(), body.name(), body.leader(), body.members()));
        // Forming a circle is a right of employees, not of an appointment.
        var by =
                new Actor(
                        acting.person(),
                        organization,
                        "employment:" + organization + "@" + today());
        return commands.create(by, circle -> new FormCircle(circle, acting, as));
    }

    @PostMapping("/{id}/amendment")
    ResponseEntity<Receipt> amend(
            @PathVariable String id, @Valid @RequestBody AmendedCircle body, Acting acting) {
        var circle = known(id);
        return commands.send(
                circle.actor(acting),
                new AmendCircle(id, acting, composition(circle.organization(), body)));
    }

    private Composition composition(String organization, AmendedCircle as) {
        var workplace =
                Workplace.asKnownBy(standing, organization, as.unit(), as.members(), today());
        return new Composition(
                workplace, as.unit(), as.name().strip(), as.leader(), as.members(), size);
    }

    private LocalDate today() {
        return CalendarDay.of(clock.instant());
    }

    @PostMapping("/{id}/registration")
    ResponseEntity<Receipt> apply(
            @PathVariable String id, @Valid @RequestBody Year body, Acting acting) {
        return commands.send(
                known(id).actor(acting),
                new ApplyForRegistration(id, acting, body.year(), renewal));
    }

    @PostMapping("/{id}/approval")
    ResponseEntity<Receipt> approve(
            @PathVariable String id, @Valid @RequestBody Year body, Acting acting) {
        known(id);
        return commands.send(acting.actor(), new ApproveRegistration(id, acting, body.year()));
    }

    @PostMapping("/{id}/return")
    ResponseEntity<Receipt> giveBack(
            @PathVariable String id, @Valid @RequestBody YearReturned body, Acting acting) {
        known(id);
        return commands.send(
                acting.actor(), new ReturnRegistration(id, acting, body.year(), body.reason()));
    }

    @GetMapping("/{id}")
    KnownCircle circle(@PathVariable String id, Acting acting) {
        var circle = known(id);
        if (!circle.isOpenTo(acting)) unknown(id);
        return circle;
    }

    @GetMapping
    Listing<KnownCircle> circles(ListQuery query, Acting acting) {
        return circles.list(query, acting);
    }

    /** A circle that is not there answers as one that is not theirs to know. */
    private KnownCircle known(String id) {
        var circle = circles.find(id);
        if (circle.isEmpty()) unknown(id);
        return circle.orElseThrow();
    }

    private static void unknown(String id) {
        Recorder.record(Decision.refused(new UnknownCircle(id)));
    }
}
