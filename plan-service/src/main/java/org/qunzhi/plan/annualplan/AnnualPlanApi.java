package org.qunzhi.plan.annualplan;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.plan.AnnualPlanEvent.ActivityType;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanItem;
import org.qunzhi.plan.annualplan.AnnualPlanCommand.ApprovePlan;
import org.qunzhi.plan.annualplan.AnnualPlanCommand.Content;
import org.qunzhi.plan.annualplan.AnnualPlanCommand.DraftPlan;
import org.qunzhi.plan.annualplan.AnnualPlanCommand.ReturnPlan;
import org.qunzhi.plan.annualplan.AnnualPlanCommand.RevisePlan;
import org.qunzhi.plan.annualplan.AnnualPlanCommand.SubmitPlan;
import org.qunzhi.platform.Commands;
import org.qunzhi.platform.Items;
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
@RequestMapping("/api/plan/annual-plans")
class AnnualPlanApi {
    /** So that no plan outgrows an event on the wire (64 KiB). */
    private static final int MOST_ITEMS = 50;

    private final Commands commands;
    private final AnnualPlans plans;
    private final AnnualPlanHistory history;

    AnnualPlanApi(Commands commands, AnnualPlans plans, AnnualPlanHistory history) {
        this.commands = commands;
        this.plans = plans;
        this.history = history;
    }

    record Item(
            @NotNull ActivityType activity,
            @NotBlank @Size(max = 200) String project,
            @PositiveOrZero long budgetFen,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {

        PlanItem planned() {
            return new PlanItem(activity, project, budgetFen, from, to);
        }
    }

    record Draft(
            @Min(2000) @Max(2100) int year,
            @NotBlank @Size(max = 2000) String direction,
            @NotNull @Size(min = 1, max = MOST_ITEMS) List<@NotNull @Valid Item> items) {

        Content content() {
            return new Content(direction, items.stream().map(Item::planned).toList());
        }
    }

    record Revision(
            @NotBlank @Size(max = 2000) String direction,
            @NotNull @Size(min = 1, max = MOST_ITEMS) List<@NotNull @Valid Item> items) {

        Content content() {
            return new Content(direction, items.stream().map(Item::planned).toList());
        }
    }

    record Return(@NotBlank @Size(max = 2000) String reason) {}

    @PostMapping
    ResponseEntity<Receipt> draft(@Valid @RequestBody Draft body, Acting acting) {
        var approved = plans.isApproved(acting.organization(), body.year());
        return commands.create(
                acting.actor(),
                id -> new DraftPlan(id, acting, body.year(), body.content(), approved));
    }

    @PostMapping("/{id}/revision")
    ResponseEntity<Receipt> revise(
            @PathVariable String id, @Valid @RequestBody Revision body, Acting acting) {
        return commands.send(acting.actor(), new RevisePlan(id, acting, body.content()));
    }

    @PostMapping("/{id}/submission")
    ResponseEntity<Receipt> submit(@PathVariable String id, Acting acting) {
        return commands.send(acting.actor(), new SubmitPlan(id, acting));
    }

    @PostMapping("/{id}/approval")
    ResponseEntity<Receipt> approve(@PathVariable String id, Acting acting) {
        var approved =
                plans.find(id)
                        .filter(plan -> plans.isApproved(plan.organization(), plan.year()))
                        .isPresent();
        return commands.send(acting.actor(), new ApprovePlan(id, acting, approved));
    }

    @PostMapping("/{id}/return")
    ResponseEntity<Receipt> sendBack(
            @PathVariable String id, @Valid @RequestBody Return body, Acting acting) {
        return commands.send(acting.actor(), new ReturnPlan(id, acting, body.reason()));
    }

    @GetMapping("/{id}")
    AnnualPlanView one(@PathVariable String id, Acting acting) {
        return plans.find(id)
                .filter(plan -> plan.organization().equals(acting.organization()))
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    /** Every version of it, and what was decided on each. */
    @GetMapping("/{id}/history")
    Items<AnnualPlanStep> history(@PathVariable String id, Acting acting) {
        return new Items<>(history.of(one(id, acting).id()));
    }

    @GetMapping
    Listing<AnnualPlanView> ofTheActingOrganization(ListQuery query, Acting acting) {
        return plans.list(query, acting);
    }
}
