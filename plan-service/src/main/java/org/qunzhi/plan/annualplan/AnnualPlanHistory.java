package org.qunzhi.plan.annualplan;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.bson.Document;
import org.qunzhi.contracts.plan.AnnualPlanEvent;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanApproved;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanDrafted;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanItem;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanReturned;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanRevised;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanSubmitted;
import org.qunzhi.plan.annualplan.AnnualPlanView.Status;
import org.qunzhi.platform.Attributes;
import org.qunzhi.platform.Projection;
import org.springframework.stereotype.Component;

/** What was done with each annual plan, each step under its number in the stream. */
@Component
class AnnualPlanHistory implements Projection {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private final MongoCollection<Document> histories;

    AnnualPlanHistory(MongoDatabase database) {
        histories = database.getCollection("annual-plan-history");
    }

    @EventHandler
    void on(
            AnnualPlanEvent event,
            @SequenceNumber long sequence,
            @Timestamp Instant at,
            @MetaDataValue(value = Attributes.ACTOR, required = true) String actor) {
        var step = step(event).append("at", at.toString()).append("by", actor);
        histories.updateOne(eq("_id", event.plan()), set(Long.toString(sequence), step), UPSERT);
    }

    private static Document step(AnnualPlanEvent event) {
        return switch (event) {
            case PlanDrafted drafted -> content(drafted.direction(), drafted.items());
            case PlanRevised revised -> content(revised.direction(), revised.items());
            case PlanSubmitted _ -> status(Status.SUBMITTED);
            case PlanApproved _ -> status(Status.APPROVED);
            case PlanReturned(var _, var reason) ->
                    status(Status.RETURNED).append("reason", reason);
        };
    }

    private static Document content(String direction, List<PlanItem> items) {
        return status(Status.DRAFT)
                .append("direction", direction)
                .append("items", items.stream().map(AnnualPlans::document).toList());
    }

    private static Document status(Status status) {
        return new Document("status", status.name());
    }

    /** In order. */
    List<AnnualPlanStep> of(String plan) {
        var stored = histories.find(eq("_id", plan)).first();
        if (stored == null) return List.of();
        stored.remove("_id");
        return stored.entrySet().stream()
                .sorted(
                        Comparator.comparing(
                                (Map.Entry<String, ?> step) -> Long.valueOf(step.getKey())))
                .map(step -> view((Document) step.getValue()))
                .toList();
    }

    private static AnnualPlanStep view(Document stored) {
        var items = stored.getList("items", Document.class);
        return new AnnualPlanStep(
                Status.valueOf(stored.getString("status")),
                Instant.parse(stored.getString("at")),
                stored.getString("by"),
                stored.getString("direction"),
                items == null ? null : items.stream().map(AnnualPlans::item).toList(),
                stored.getString("reason"));
    }

    @Override
    public void reset() {
        histories.deleteMany(new Document());
    }
}
