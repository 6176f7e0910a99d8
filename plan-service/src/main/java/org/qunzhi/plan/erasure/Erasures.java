package org.qunzhi.plan.erasure;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.authority.Waits;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.plan.ErasureEvent;
import org.qunzhi.contracts.plan.ErasureEvent.ErasureApproved;
import org.qunzhi.contracts.plan.ErasureEvent.ErasureRejected;
import org.qunzhi.contracts.plan.ErasureEvent.ErasureRequested;
import org.qunzhi.contracts.plan.ErasureEvent.PersonErased;
import org.qunzhi.contracts.plan.ErasureEvent.RetentionDuty;
import org.qunzhi.plan.erasure.ErasureView.Status;
import org.qunzhi.plan.erasure.ErasureView.Step;
import org.qunzhi.platform.Attributes;
import org.qunzhi.platform.Projection;
import org.qunzhi.platform.Safekeeping;
import org.qunzhi.platform.lists.ListQuery;
import org.qunzhi.platform.lists.Listing;
import org.qunzhi.platform.lists.Table;
import org.qunzhi.platform.lists.Waiting;
import org.qunzhi.vault.Owner;
import org.springframework.stereotype.Component;

/** Every erasure with its history, each step under its number in the stream. */
@Component
class Erasures implements Projection, Waits {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final String HISTORY = "history";
    private static final String EXPLANATION = "explanation";
    private final MongoCollection<Document> erasures;
    private final Safekeeping safekeeping;
    private final Table<ErasureView> table;

    Erasures(MongoDatabase database, Safekeeping safekeeping) {
        erasures = database.getCollection("erasure");
        this.safekeeping = safekeeping;
        table =
                new Table<ErasureView>(erasures)
                        .states("status", Status.values())
                        .filter("person")
                        .filter("organization")
                        .sort("-since")
                        .column("人员编号", "Person", ErasureView::person)
                        .column("持有单位", "Held by", ErasureView::organization)
                        .column("状态", "State", ErasureView::status)
                        .column("申请时间", "Requested", one -> one.history().getFirst().at())
                        .column("最近办理", "Latest step", one -> one.history().getLast().at());
    }

    /** As {@link ErasureView#to}. */
    private static Bson visibleTo(Acting acting) {
        var own = eq("person", acting.person());
        return Erasure.leads(acting, acting.organization())
                ? or(own, eq("organization", acting.organization()))
                : own;
    }

    Listing<ErasureView> list(
            ListQuery query, Acting acting, UnaryOperator<ErasureView> withAccount) {
        return table.list(query, visibleTo(acting), found -> withAccount.apply(view(found)));
    }

    /** Requests that somebody may decide: of others, and not asked for by themselves. */
    @Override
    public List<Waiting> waitingFor(Acting acting) {
        var organization = acting.organization();
        if (!Erasure.leads(acting, organization)) return List.of();
        return erasures.find(
                        and(
                                eq("organization", organization),
                                eq("status", Status.REQUESTED.name()),
                                ne("person", acting.person())))
                .limit(Waiting.MOST)
                .map(
                        one ->
                                new Waiting(
                                        "decide-erasure",
                                        one.getString("_id"),
                                        one.getString("person"),
                                        Waiting.instant(one.getString("since")),
                                        null))
                .into(new ArrayList<>());
    }

    @EventHandler
    void on(
            ErasureEvent event,
            @SequenceNumber long sequence,
            @Timestamp Instant at,
            @MetaDataValue(value = Attributes.ACTOR, required = true) String actor) {
        switch (event) {
            case ErasureRequested(var id, var person, var organization, var _) ->
                    store(id, set("person", person), set("organization", organization));
            case PersonErased(var id, var _, var _) -> dropExplanations(id);
            case ErasureRejected _, ErasureApproved _ -> {}
        }
        var step = step(event, sequence).append("at", at.toString()).append("by", actor);
        store(
                event.erasure(),
                set(HISTORY + "." + sequence, step),
                set("status", step.getString("status")),
                set("since", at.toString()));
    }

    private Document step(ErasureEvent event, long sequence) {
        return switch (event) {
            case ErasureRequested _ -> status(Status.REQUESTED);
            case ErasureRejected(var id, var person, var organization, var duty, var explanation) ->
                    status(Status.REJECTED)
                            .append("duty", duty.name())
                            .append(
                                    EXPLANATION,
                                    safekeeping.keep(
                                            Owner.personal(person, organization),
                                            place(id, Long.toString(sequence)),
                                            explanation));
            case ErasureApproved _ -> status(Status.APPROVED);
            case PersonErased _ -> status(Status.ERASED);
        };
    }

    private static Document status(Status status) {
        return new Document("status", status.name());
    }

    private static String place(String erasure, String sequence) {
        return "erasure/" + erasure + "/" + sequence + "/" + EXPLANATION;
    }

    private void store(String erasure, Bson... changes) {
        erasures.updateOne(eq("_id", erasure), combine(changes), UPSERT);
    }

    private void dropExplanations(String erasure) {
        var stored = erasures.find(eq("_id", erasure)).first();
        if (stored == null) return;
        stored.get(HISTORY, new Document())
                .forEach(
                        (sequence, step) -> {
                            if (((Document) step).containsKey(EXPLANATION))
                                store(
                                        erasure,
                                        set(
                                                HISTORY + "." + sequence + "." + EXPLANATION,
                                                erased(stored, sequence)));
                        });
    }

    private String erased(Document stored, String sequence) {
        var owner = Owner.personal(stored.getString("person"), stored.getString("organization"));
        return safekeeping.keep(
                owner, place(stored.getString("_id"), sequence), new Protected.Erased<>());
    }

    Optional<ErasureView> find(String erasure) {
        return Optional.ofNullable(erasures.find(eq("_id", erasure)).first()).map(this::view);
    }

    @Override
    public void reset() {
        erasures.deleteMany(new Document());
    }

    private ErasureView view(Document stored) {
        var id = stored.getString("_id");
        var history =
                stored.get(HISTORY, new Document()).entrySet().stream()
                        .sorted(Comparator.comparing(step -> Long.valueOf(step.getKey())))
                        .map(step -> step(id, step.getKey(), (Document) step.getValue()))
                        .toList();
        return new ErasureView(
                id,
                stored.getString("person"),
                stored.getString("organization"),
                history.getLast().status(),
                history,
                null);
    }

    private Step step(String erasure, String sequence, Document stored) {
        var duty = stored.getString("duty");
        return new Step(
                Status.valueOf(stored.getString("status")),
                Instant.parse(stored.getString("at")),
                stored.getString("by"),
                duty == null ? null : RetentionDuty.valueOf(duty),
                explanation(stored.getString(EXPLANATION), place(erasure, sequence)));
    }

    private @Nullable Protected<String> explanation(@Nullable String kept, String place) {
        return kept == null ? null : safekeeping.open(kept, place, String.class);
    }
}
