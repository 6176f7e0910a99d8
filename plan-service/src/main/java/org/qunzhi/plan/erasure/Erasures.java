package org.qunzhi.plan.erasure;

import static com.mongodb.client.model.Filters.eq;
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
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
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
import org.qunzhi.vault.Owner;
import org.springframework.stereotype.Component;

/** Every erasure with its history, each step under its number in the stream. */
@Component
class Erasures implements Projection {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final String HISTORY = "history";
    private static final String EXPLANATION = "explanation";
    private final MongoCollection<Document> erasures;
    private final Safekeeping safekeeping;

    Erasures(MongoDatabase database, Safekeeping safekeeping) {
        erasures = database.getCollection("erasure");
        this.safekeeping = safekeeping;
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
        store(event.erasure(), set(HISTORY + "." + sequence, step));
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

    /** Of this person, wherever, and what this organisation holds, of whomever; in id order. */
    List<ErasureView> of(String person, String organization) {
        return erasures
                .find(or(eq("person", person), eq("organization", organization)))
                .into(new ArrayList<>())
                .stream()
                .map(this::view)
                .sorted(Comparator.comparing(ErasureView::id))
                .toList();
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
