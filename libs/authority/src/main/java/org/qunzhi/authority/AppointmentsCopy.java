package org.qunzhi.authority;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;
import static java.util.Comparator.comparing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.plan.AppointmentEvent;
import org.qunzhi.contracts.plan.AppointmentEvent.Appointed;
import org.qunzhi.contracts.plan.AppointmentEvent.AppointmentEnded;
import org.qunzhi.contracts.plan.MembershipEvent;
import org.qunzhi.contracts.plan.MembershipEvent.PromotionPathOpened;
import org.qunzhi.contracts.plan.OrganizationEvent;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationConfirmed;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationFounded;
import org.qunzhi.contracts.plan.OrganizationEvent.UnitAdded;
import org.qunzhi.contracts.plan.PersonEvent;
import org.qunzhi.contracts.plan.PersonEvent.EmploymentBegan;
import org.qunzhi.contracts.plan.PersonEvent.EmploymentEnded;
import org.qunzhi.platform.Projection;

/**
 * Every look-up is by {@code _id}: one document for each appointment, person and organisation. What
 * several streams add to one document goes into fields of their own, so their order is no matter.
 */
final class AppointmentsCopy implements Standing, Projection {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final String APPOINTMENTS = "appointments";
    private static final String PATHS = "promotionPaths";
    private final MongoCollection<Document> appointments;
    private final MongoCollection<Document> people;
    private final MongoCollection<Document> organizations;
    private final Clock clock;

    AppointmentsCopy(MongoDatabase database, Clock clock) {
        this.appointments = database.getCollection("authority_appointments");
        this.people = database.getCollection("authority_people");
        this.organizations = database.getCollection("authority_organizations");
        this.clock = clock;
    }

    @EventHandler
    void on(AppointmentEvent event, @SequenceNumber long sequence) {
        switch (event) {
            case Appointed appointed -> appointed(appointed, sequence);
            case AppointmentEnded(var id, var _, var _, var at, var _) ->
                    put(appointments, id, set("endedAt", at.toString()), max("version", sequence));
        }
    }

    private void appointed(Appointed event, long sequence) {
        var id = event.appointment();
        // Found by its own id first: whoever finds it through a person must find it whole.
        put(
                appointments,
                id,
                set("person", event.person()),
                set("organization", event.organization()),
                set("unit", event.unit()),
                set("role", event.role().name()),
                set("from", event.from().toString()),
                set("until", event.until() == null ? null : event.until().toString()),
                max("version", sequence));
        put(people, event.person(), addToSet(APPOINTMENTS, id));
        if (event.role() == Role.PROMOTER && event.unit() != null) {
            put(organizations, event.organization(), addToSet("unitPromoters", id));
        }
    }

    @EventHandler
    void on(OrganizationEvent event) {
        switch (event) {
            case OrganizationFounded(var id, var _, var _, var name, var _) ->
                    put(organizations, id, set("name", name));
            case OrganizationConfirmed(var id, var _, var _, var name, var _) ->
                    put(organizations, id, set("name", name));
            case UnitAdded(var id, var unit, var parent, var _) ->
                    put(
                            organizations,
                            id,
                            addToSet("units", new Document("unit", unit).append("parent", parent)));
            case OrganizationEvent.OrganizationApplied _,
                    OrganizationEvent.OrganizationRejected _,
                    OrganizationEvent.FirstDecisionMakerNamed _,
                    OrganizationEvent.FirstDecisionMakerSeated _ -> {}
        }
    }

    @EventHandler
    void on(MembershipEvent event, @Timestamp Instant at) {
        if (event instanceof PromotionPathOpened(var id, var member, var association)) {
            var path =
                    new Document("opened", at.toString())
                            .append("membership", id)
                            .append("association", association);
            put(organizations, member, addToSet(PATHS, path));
        }
    }

    @EventHandler
    void on(PersonEvent event) {
        switch (event) {
            case EmploymentBegan(var person, var organization, var _, var from) ->
                    employments(person, Employments.of(person(person)).began(organization, from));
            case EmploymentEnded(var person, var organization, var to) ->
                    employments(person, Employments.of(person(person)).ended(organization, to));
            case PersonEvent.PersonRegistered _ -> {}
        }
    }

    private void employments(String person, Employments employments) {
        put(people, person, set("employments", employments.stored()));
    }

    private static void put(MongoCollection<Document> into, String id, Bson... changes) {
        into.updateOne(eq("_id", id), combine(changes), UPSERT);
    }

    @Override
    public void reset() {
        appointments.deleteMany(new Document());
        people.deleteMany(new Document());
        organizations.deleteMany(new Document());
    }

    @Override
    public List<Acting> of(String person) {
        var now = clock.instant();
        return current(person(person), APPOINTMENTS, now)
                .map(appointment -> acting(appointment, now))
                .toList();
    }

    private Acting acting(Appointment appointment, Instant now) {
        var organization = organization(appointment.organization());
        var promoted =
                current(organization, "unitPromoters", now)
                        .map(Appointment::unit)
                        .collect(Collectors.toSet());
        return new Acting(
                appointment.person(),
                appointment.organization(),
                appointment.unit(),
                appointment.role(),
                appointment.authority(),
                units(organization).reach(appointment.unit(), appointment.role(), promoted));
    }

    /** The appointments listed in a field, in id order, as far as they hold now. */
    private java.util.stream.Stream<Appointment> current(
            Document listing, String field, Instant now) {
        var ids = listing.getList(field, String.class, List.of());
        if (ids.isEmpty()) return java.util.stream.Stream.empty();
        return StreamSupport.stream(appointments.find(in("_id", ids)).spliterator(), false)
                .map(Appointment::of)
                .filter(appointment -> appointment.holdsAt(now))
                .sorted(comparing(Appointment::id));
    }

    @Override
    public Optional<String> organizationName(String organization) {
        return Optional.ofNullable(organization(organization).getString("name"));
    }

    @Override
    public boolean unitExists(String organization, String unit) {
        return units(organization(organization)).contains(unit);
    }

    @Override
    public Set<String> employersOn(String person, LocalDate day) {
        return Employments.of(person(person)).employersOn(day);
    }

    @Override
    public Optional<String> promotesTo(String member) {
        return organization(member).getList(PATHS, Document.class, List.of()).stream()
                .min(
                        comparing((Document path) -> Instant.parse(path.getString("opened")))
                                .thenComparing(path -> path.getString("membership")))
                .map(path -> path.getString("association"));
    }

    private static Units units(Document organization) {
        return new Units(
                organization.getList("units", Document.class, List.of()).stream()
                        .map(
                                unit ->
                                        new Units.Unit(
                                                unit.getString("unit"), unit.getString("parent")))
                        .toList());
    }

    private Document person(String id) {
        return orEmpty(people.find(eq("_id", id)).first());
    }

    private Document organization(String id) {
        return orEmpty(organizations.find(eq("_id", id)).first());
    }

    private static Document orEmpty(@Nullable Document found) {
        return found == null ? new Document() : found;
    }
}
