package org.qunzhi.plan.organization;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.authority.ActingSelf;
import org.qunzhi.authority.Standing;
import org.qunzhi.contracts.plan.OrganizationEvent.Kind;
import org.qunzhi.contracts.plan.OrganizationEvent.Level;
import org.qunzhi.plan.organization.OrganizationCommand.AddUnit;
import org.qunzhi.plan.organization.OrganizationCommand.ApplyForOrganization;
import org.qunzhi.plan.organization.OrganizationCommand.ConfirmOrganization;
import org.qunzhi.plan.organization.OrganizationCommand.RejectOrganization;
import org.qunzhi.plan.organization.OrganizationKnown.Listed;
import org.qunzhi.platform.Commands;
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
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/plan")
class OrganizationApi {
    private final Commands commands;
    private final Organizations organizations;
    private final Standing standing;
    private final Clock clock;

    OrganizationApi(
            Commands commands, Organizations organizations, Standing standing, Clock clock) {
        this.commands = commands;
        this.organizations = organizations;
        this.standing = standing;
        this.clock = clock;
    }

    record NewOrganization(
            @NotNull Kind kind,
            @NotNull Level level,
            @NotBlank @Size(max = 200) String name,
            @Nullable String creditCode,
            @NotBlank @Size(max = 100) String association,
            @NotNull @Pattern(regexp = Genesis.UUID) String firstDecisionMaker) {

        Application application() {
            return new Application(kind, level, name, creditCode, association, firstDecisionMaker);
        }
    }

    record Rejection(@NotBlank @Size(max = 2000) String reason) {}

    record NewUnit(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotBlank @Size(max = 200) String name,
            @Nullable @Pattern(regexp = CODE) String parentCode) {
        private static final String CODE = "[a-z0-9-]{1,40}";
    }

    @PostMapping("/organizations/applications")
    ResponseEntity<Receipt> apply(
            @Valid @RequestBody NewOrganization body, @ActingSelf Acting acting) {
        var application = body.application();
        var known = organizations.isAssociation(application.association());
        return commands.create(
                acting.actor(), id -> new ApplyForOrganization(id, application, known));
    }

    @PostMapping("/organizations/{id}/confirmation")
    ResponseEntity<Receipt> confirm(@PathVariable String id, Acting acting) {
        return commands.send(acting.actor(), new ConfirmOrganization(id, acting));
    }

    @PostMapping("/organizations/{id}/rejection")
    ResponseEntity<Receipt> reject(
            @PathVariable String id, @Valid @RequestBody Rejection body, Acting acting) {
        return commands.send(acting.actor(), new RejectOrganization(id, acting, body.reason()));
    }

    @PostMapping("/organizations/{id}/units")
    ResponseEntity<Receipt> addUnit(
            @PathVariable String id, @Valid @RequestBody NewUnit unit, Acting acting) {
        return commands.send(
                acting.actor(),
                new AddUnit(id, acting, unit.code(), unit.name(), unit.parentCode()));
    }

    @GetMapping("/organizations/{id}")
    OrganizationKnown one(@PathVariable String id, Acting acting) {
        var employers = standing.employersOn(acting.person(), CalendarDay.of(clock.instant()));
        return organizations
                .find(id)
                .flatMap(organization -> organization.to(acting, employers))
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    @GetMapping("/organizations")
    Listing<OrganizationView> theirs(ListQuery query, Acting acting) {
        return organizations.list(query, acting);
    }

    /** What everybody may know of one that was founded or confirmed. */
    @GetMapping("/public/organizations/{id}")
    Listed listed(@PathVariable String id) {
        return organizations
                .admitted(id)
                .map(OrganizationView::listed)
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    @GetMapping("/public/organizations")
    Listing<Listed> admitted(ListQuery query) {
        return organizations.listed(query);
    }
}
