package org.qunzhi.plan.appointment;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.plan.AppointmentEvent;
import org.qunzhi.contracts.plan.AppointmentEvent.Appointed;
import org.qunzhi.contracts.plan.AppointmentEvent.AppointmentEnded;
import org.qunzhi.platform.Projection;
import org.springframework.stereotype.Component;

/** Every appointment ever made, by organisation. */
@Component
class Appointments implements Projection {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private final MongoCollection<Document> appointments;

    Appointments(MongoDatabase database) {
        appointments = database.getCollection("appointment");
    }

    @EventHandler
    void on(AppointmentEvent event) {
        appointments.updateOne(eq("_id", event.appointment()), changes(event), UPSERT);
    }

    private static Bson changes(AppointmentEvent event) {
        return switch (event) {
            case Appointed made ->
                    combine(
                            set("person", made.person()),
                            set("organization", made.organization()),
                            set("unit", made.unit()),
                            set("role", made.role().name()),
                            set("from", made.from().toString()),
                            set("until", made.until() == null ? null : made.until().toString()));
            case AppointmentEnded(var _, var at, var reason) ->
                    combine(set("endedAt", at.toString()), set("reason", reason));
        };
    }

    /** In the order in which they begin. */
    List<AppointmentView> of(String organization) {
        return appointments.find(eq("organization", organization)).into(new ArrayList<>()).stream()
                .map(Appointments::view)
                .sorted(
                        Comparator.comparing(AppointmentView::from)
                                .thenComparing(AppointmentView::id))
                .toList();
    }

    /**
     * Without this appointment the organisation still has a decision-maker with no end in sight.
     */
    boolean anotherDecisionMakerStays(String organization, String appointment, Instant now) {
        return of(organization).stream()
                .filter(one -> !one.id().equals(appointment))
                .anyMatch(one -> one.staysDecisionMakerAt(now));
    }

    @Override
    public void reset() {
        appointments.deleteMany(new Document());
    }

    private static AppointmentView view(Document stored) {
        return new AppointmentView(
                stored.getString("_id"),
                stored.getString("person"),
                stored.getString("organization"),
                stored.getString("unit"),
                Role.valueOf(stored.getString("role")),
                Instant.parse(stored.getString("from")),
                instant(stored.getString("until")),
                instant(stored.getString("endedAt")),
                stored.getString("reason"));
    }

    private static @Nullable Instant instant(@Nullable String stored) {
        return stored == null ? null : Instant.parse(stored);
    }
}
