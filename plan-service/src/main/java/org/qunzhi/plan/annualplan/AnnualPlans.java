package org.qunzhi.plan.annualplan;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.qunzhi.authority.Acting;
import org.qunzhi.authority.Waits;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.plan.AnnualPlanEvent;
import org.qunzhi.contracts.plan.AnnualPlanEvent.ActivityType;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanApproved;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanDrafted;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanItem;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanReturned;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanRevised;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanSubmitted;
import org.qunzhi.plan.annualplan.AnnualPlanView.Status;
import org.qunzhi.platform.Projection;
import org.qunzhi.platform.lists.ListQuery;
import org.qunzhi.platform.lists.Listing;
import org.qunzhi.platform.lists.Table;
import org.qunzhi.platform.lists.Waiting;
import org.springframework.stereotype.Component;

/** Every annual plan as it stands now. */
@Component
class AnnualPlans implements Projection, Waits {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private final MongoCollection<Document> plans;
    private final Table<AnnualPlanView> table;

    AnnualPlans(MongoDatabase database) {
        plans = database.getCollection("annual-plan");
        plans.createIndex(Indexes.ascending("organization", "year"));
        table =
                new Table<AnnualPlanView>(plans)
                        .states("status", Status.values())
                        .filterNumber("year")
                        .search("direction")
                        .sort("-year", "since")
                        .column("年度", "Year", AnnualPlanView::year)
                        .column("总体方向", "Direction", AnnualPlanView::direction)
                        .column("状态", "State", AnnualPlanView::status)
                        .column("项目数", "Items", plan -> plan.items().size())
                        .column("预算（元）", "Budget (yuan)", AnnualPlanView::budget)
                        .column("退回理由", "Reason", AnnualPlanView::reason);
    }

    @EventHandler
    void on(AnnualPlanEvent event, @Timestamp Instant at) {
        var since = set("since", at.toString());
        plans.updateOne(eq("_id", event.plan()), combine(changes(event), since), UPSERT);
    }

    private static Bson changes(AnnualPlanEvent event) {
        return switch (event) {
            case PlanDrafted(var _, var organization, var year, var direction, var items, var _) ->
                    combine(
                            set("organization", organization),
                            set("year", year),
                            content(direction, items),
                            status(Status.DRAFT));
            case PlanRevised(var _, var direction, var items, var _) ->
                    combine(content(direction, items), status(Status.DRAFT));
            case PlanSubmitted _ -> status(Status.SUBMITTED);
            case PlanApproved _ -> status(Status.APPROVED);
            case PlanReturned(var _, var reason) ->
                    combine(status(Status.RETURNED), set("reason", reason));
        };
    }

    private static Bson content(String direction, List<PlanItem> items) {
        return combine(
                set("direction", direction),
                set("items", items.stream().map(AnnualPlans::document).toList()));
    }

    private static Bson status(Status status) {
        return set("status", status.name());
    }

    Optional<AnnualPlanView> find(String plan) {
        return Optional.ofNullable(plans.find(eq("_id", plan)).first()).map(AnnualPlans::view);
    }

    /** Of the organisation acted for; somebody who acts for none has none. */
    Listing<AnnualPlanView> list(ListQuery query, Acting acting) {
        var organization = acting.organization();
        return table.list(
                query,
                organization.isEmpty() ? Table.nobody() : eq("organization", organization),
                AnnualPlans::view);
    }

    /** The decision layer approves; who promotes works on what came back. */
    @Override
    public List<Waiting> waitingFor(Acting acting) {
        var organization = acting.organization();
        if (acting.is(Role.DECISION_MAKER, organization, null))
            return waiting("approve-plan", organization, Status.SUBMITTED);
        return acting.is(Role.PROMOTER, organization, null)
                ? waiting("revise-plan", organization, Status.RETURNED)
                : List.of();
    }

    private List<Waiting> waiting(String kind, String organization, Status status) {
        return plans.find(and(eq("organization", organization), eq("status", status.name())))
                .limit(Waiting.MOST)
                .map(
                        one ->
                                new Waiting(
                                        kind,
                                        one.getString("_id"),
                                        one.getString("direction"),
                                        Waiting.instant(one.getString("since")),
                                        null))
                .into(new ArrayList<>());
    }

    /** In id order. */
    List<AnnualPlanView> of(String organization, int year) {
        return plans.find(eq("organization", organization)).into(new ArrayList<>()).stream()
                .map(AnnualPlans::view)
                .filter(plan -> plan.year() == year)
                .sorted(Comparator.comparing(AnnualPlanView::id))
                .toList();
    }

    boolean isApproved(String organization, int year) {
        return of(organization, year).stream().anyMatch(p -> p.status() == Status.APPROVED);
    }

    @Override
    public void reset() {
        plans.deleteMany(new Document());
    }

    static Document document(PlanItem item) {
        return new Document("activity", item.activity().name())
                .append("project", item.project())
                .append("budgetFen", item.budgetFen())
                .append("from", item.from().toString())
                .append("to", item.to().toString());
    }

    private static AnnualPlanView view(Document stored) {
        return new AnnualPlanView(
                stored.getString("_id"),
                stored.getString("organization"),
                stored.getInteger("year"),
                stored.getString("direction"),
                stored.getList("items", Document.class).stream().map(AnnualPlans::item).toList(),
                Status.valueOf(stored.getString("status")),
                stored.getString("reason"));
    }

    static PlanItem item(Document stored) {
        return new PlanItem(
                ActivityType.valueOf(stored.getString("activity")),
                stored.getString("project"),
                stored.getLong("budgetFen"),
                LocalDate.parse(stored.getString("from")),
                LocalDate.parse(stored.getString("to")));
    }
}
