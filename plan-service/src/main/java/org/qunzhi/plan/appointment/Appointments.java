package org.qunzhi.plan.appointment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.Protected.Erased;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.plan.AppointmentEvent;
import org.qunzhi.contracts.plan.AppointmentEvent.Appointed;
import org.qunzhi.contracts.plan.AppointmentEvent.AppointmentEnded;
import org.qunzhi.contracts.plan.ErasureEvent;
import org.qunzhi.contracts.plan.ErasureEvent.PersonErased;
import org.qunzhi.platform.Projection;
import org.qunzhi.platform.Safekeeping;
import org.qunzhi.platform.lists.ListQuery;
import org.qunzhi.platform.lists.Listing;
import org.qunzhi.platform.lists.Table;
import org.qunzhi.vault.Owner;
import org.springframework.stereotype.Component;

/**
 * Every appointment ever made, by organisation. Why one ended lies closed, and not at all once the
 * person was erased there.
 */
@Component
public class Appointments implements Projection {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final Set<Role> READERS_OF_EXPERTS =
            Set.of(Role.SECRETARY, Role.CHAIR, Role.DECISION_MAKER);
    private final MongoCollection<Document> appointments;

    private final Safekeeping safekeeping;
    private final Table<AppointmentView> table;
    private final Table<ExpertView> experts;

    public Appointments(MongoDatabase database, Safekeeping safekeeping) {
        appointments = database.getCollection("appointment");
        this.safekeeping = safekeeping;
        appointments.createIndex(Indexes.ascending("organization", "person"));
        table =
                new Table<AppointmentView>(appointments)
                        .states(Standing.values())
                        .filter("person")
                        .filter("unit")
                        .filter("role")
                        .sort("-from", "role", "unit", "until")
                        .column("人员编号", "Person", AppointmentView::person)
                        .column("任命", "Role", AppointmentView::role)
                        .column("部门", "Unit", AppointmentView::unit)
                        .column("任命自", "From", AppointmentView::from)
                        .column("任命至", "Until", AppointmentView::until)
                        .column("解除时间", "Ended", AppointmentView::endedAt);
        experts =
                new Table<ExpertView>(appointments)
                        .sort("from", "until")
                        .column("人员编号", "Person", ExpertView::person)
                        .column("姓名", "Name", ExpertView::name)
                        .column("任命自", "From", ExpertView::from)
                        .column("任命至", "Until", ExpertView::until);
    }

    /** As it was decided; that its time may have come since is in its dates. */
    enum Standing {
        APPOINTED,
        ENDED
    }

    /** Of the organisation whose decision layer or management somebody is. */
    Listing<AppointmentView> list(ListQuery query, Acting acting) {
        var organization = acting.organization();
        var leads = acting.role() == Role.DECISION_MAKER || acting.role() == Role.PROMOTER;
        return table.list(
                query, leads ? eq("organization", organization) : Table.nobody(), this::view);
    }

    /**
     * Of the association that appointed them, for those who put its panels together or decide for
     * it; whose appointment ended is not there any more.
     */
    Listing<ExpertView> experts(
            ListQuery query, Acting acting, Function<String, Protected<String>> nameOf) {
        var role = acting.role();
        return experts.list(
                query,
                role == null || !READERS_OF_EXPERTS.contains(role)
                        ? Table.nobody()
                        : and(
                                eq("organization", acting.organization()),
                                eq("role", Role.EXPERT.name()),
                                eq("state", Standing.APPOINTED.name())),
                found ->
                        new ExpertView(
                                found.getString("person"),
                                nameOf.apply(found.getString("person")),
                                Instant.parse(found.getString("from")),
                                instant(found.getString("until"))));
    }

    @EventHandler
    public void on(AppointmentEvent event) {
        appointments.updateOne(eq("_id", event.appointment()), changes(event), UPSERT);
    }

    /** A reason that comes after it comes erased. */
    @EventHandler
    public void on(ErasureEvent event) {
        if (!(event instanceof PersonErased(var _, var person, var organization))) return;
        for (var one : of(organization)) {
            if (one.person().equals(person) && one.reason() != null) {
                appointments.updateOne(
                        eq("_id", one.id()),
                        set("reason", kept(one.id(), person, organization, new Erased<>())));
            }
        }
    }

    private String kept(
            String appointment, String person, String organization, Protected<String> reason) {
        return safekeeping.keep(Owner.personal(person, organization), place(appointment), reason);
    }

    private static String place(String appointment) {
        return "appointment/" + appointment + "/reason";
    }

    private Bson changes(AppointmentEvent event) {
        return switch (event) {
            case Appointed made ->
                    combine(
                            set("state", Standing.APPOINTED.name()),
                            set("person", made.person()),
                            set("organization", made.organization()),
                            set("unit", made.unit()),
                            set("role", made.role().name()),
                            set("from", made.from().toString()),
                            set("until", made.until() == null ? null : made.until().toString()));
            case AppointmentEnded(var id, var person, var organization, var at, var reason) ->
                    combine(
                            set("state", Standing.ENDED.name()),
                            set("endedAt", at.toString()),
                            set(
                                    "reason",
                                    reason == null
                                            ? null
                                            : kept(id, person, organization, reason)));
        };
    }

    Optional<AppointmentView> find(String appointment) {
        return Optional.ofNullable(appointments.find(eq("_id", appointment)).first())
                .map(this::view);
    }

    /** Whether the person was ever appointed there. */
    public boolean isKnownTo(String organization, String person) {
        return appointments
                        .find(and(eq("organization", organization), eq("person", person)))
                        .first()
                != null;
    }

    /** Everybody who may act for the organisation, or will from some day on. */
    public Set<String> holders(String organization, Instant now) {
        return of(organization).stream()
                .filter(one -> one.isOpenAt(now))
                .map(AppointmentView::person)
                .collect(Collectors.toSet());
    }

    /** In the order in which they begin. */
    List<AppointmentView> of(String organization) {
        return appointments.find(eq("organization", organization)).into(new ArrayList<>()).stream()
                .map(this::view)
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

    private AppointmentView view(Document stored) {
        var id = stored.getString("_id");
        return new AppointmentView(
                id,
                stored.getString("person"),
                stored.getString("organization"),
                stored.getString("unit"),
                Role.valueOf(stored.getString("role")),
                Instant.parse(stored.getString("from")),
                instant(stored.getString("until")),
                instant(stored.getString("endedAt")),
                reason(id, stored.getString("reason")));
    }

    private @Nullable Protected<String> reason(String appointment, @Nullable String kept) {
        return kept == null ? null : safekeeping.open(kept, place(appointment), String.class);
    }

    private static @Nullable Instant instant(@Nullable String stored) {
        return stored == null ? null : Instant.parse(stored);
    }
}
