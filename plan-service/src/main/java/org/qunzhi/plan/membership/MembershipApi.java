package org.qunzhi.plan.membership;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.plan.OrganizationEvent.Level;
import org.qunzhi.plan.membership.MembershipCommand.AcceptMembership;
import org.qunzhi.plan.membership.MembershipCommand.DeclineMembership;
import org.qunzhi.plan.membership.MembershipCommand.OpenPromotionPath;
import org.qunzhi.plan.membership.MembershipCommand.RequestMembership;
import org.qunzhi.plan.organization.OrganizationView;
import org.qunzhi.plan.organization.Organizations;
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
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/plan/memberships")
class MembershipApi {
    private final Commands commands;
    private final Memberships memberships;
    private final Organizations organizations;

    MembershipApi(Commands commands, Memberships memberships, Organizations organizations) {
        this.commands = commands;
        this.memberships = memberships;
        this.organizations = organizations;
    }

    record Request(@NotBlank @Size(max = 100) String association) {}

    record Declination(@NotBlank @Size(max = 2000) String reason) {}

    @PostMapping
    ResponseEntity<Receipt> request(@Valid @RequestBody Request body, Acting acting) {
        var member = acting.organization();
        var association = body.association();
        var known = organizations.isAssociation(association) && !association.equals(member);
        var open = memberships.isOpen(member, association);
        return commands.create(
                acting.actor(), id -> new RequestMembership(id, acting, association, known, open));
    }

    @PostMapping("/{id}/acceptance")
    ResponseEntity<Receipt> accept(@PathVariable String id, Acting acting) {
        return commands.send(acting.actor(), new AcceptMembership(id, acting));
    }

    @PostMapping("/{id}/declination")
    ResponseEntity<Receipt> decline(
            @PathVariable String id, @Valid @RequestBody Declination body, Acting acting) {
        return commands.send(acting.actor(), new DeclineMembership(id, acting, body.reason()));
    }

    @PostMapping("/{id}/promotion-path")
    ResponseEntity<Receipt> openPromotionPath(@PathVariable String id, Acting acting) {
        var membership = one(id, acting);
        return commands.send(
                acting.actor(),
                new OpenPromotionPath(
                        id,
                        acting,
                        level(membership.member()),
                        level(membership.association()),
                        memberships.promotes(membership.member())));
    }

    private Level level(String organization) {
        return organizations
                .admitted(organization)
                .map(OrganizationView::level)
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    @GetMapping("/{id}")
    MembershipView one(@PathVariable String id, Acting acting) {
        return memberships
                .find(id)
                .filter(membership -> membership.concerns(acting.organization()))
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    @GetMapping
    Listing<MembershipView> ofTheActingOrganization(ListQuery query, Acting acting) {
        return memberships.list(query, acting);
    }
}
