package org.qunzhi.registration.circle;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.registration.CircleEvent;
import org.qunzhi.contracts.registration.CircleEvent.CircleFormed;
import org.qunzhi.contracts.registration.CircleEvent.CircleMemberJoined;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistered;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistrationApplied;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistrationApproved;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistrationReturned;
import org.qunzhi.contracts.registration.CircleEvent.Duty;
import org.qunzhi.platform.Projection;
import org.qunzhi.registration.circle.KnownCircle.YearOfCircle;
import org.springframework.stereotype.Component;

/** The circles of this service, as their members and promoters read them. */
@Component
public class Circles implements Projection {
    private final MongoCollection<Document> circles;

    public Circles(MongoDatabase database) {
        circles = database.getCollection("circles");
        circles.createIndex(Indexes.ascending("members"));
        circles.createIndex(Indexes.ascending("organization", "unit"));
    }

    @Override
    public void reset() {
        circles.deleteMany(new Document());
    }

    @EventHandler
    void on(CircleEvent event) {
        switch (event) {
            case CircleFormed(var circle, var organization, var unit, var name, var _) ->
                    write(
                            circle,
                            set("organization", organization),
                            set("unit", unit),
                            set("name", name));
            case CircleMemberJoined(var circle, var person, var duty) -> {
                write(circle, addToSet("members", person));
                if (duty == Duty.LEADER) write(circle, set("leader", person));
            }
            case CircleRegistrationApplied(var circle, int year) ->
                    write(circle, state(year, RegistrationState.APPLIED));
            case CircleRegistrationApproved(var circle, var _, int year) ->
                    write(circle, state(year, RegistrationState.APPROVED));
            case CircleRegistrationReturned(var circle, int year, var reason) ->
                    write(
                            circle,
                            state(year, RegistrationState.RETURNED),
                            set(path(year, "reason"), reason));
            case CircleRegistered registered ->
                    write(
                            registered.circle(),
                            state(registered.year(), RegistrationState.REGISTERED),
                            set(path(registered.year(), "number"), registered.number()));
        }
    }

    public Optional<KnownCircle> find(String circle) {
        return Optional.ofNullable(circles.find(eq("_id", circle)).first()).map(Circles::known);
    }

    /** Those the person is a member of, and those the appointment reaches. */
    public List<KnownCircle> openTo(Acting acting) {
        var found = new LinkedHashMap<String, KnownCircle>();
        collect(eq("members", acting.person()), acting, found);
        if (acting.role() != null) {
            if (acting.unit() == null) collect(in(acting, null), acting, found);
            for (var unit : acting.units()) collect(in(acting, unit), acting, found);
        }
        return List.copyOf(found.values());
    }

    private void collect(Bson filter, Acting acting, Map<String, KnownCircle> found) {
        for (var document : circles.find(filter)) {
            var circle = known(document);
            if (circle.isOpenTo(acting)) found.put(circle.circle(), circle);
        }
    }

    private static Bson in(Acting acting, @Nullable String unit) {
        return and(eq("organization", acting.organization()), eq("unit", unit));
    }

    private void write(String circle, Bson... changes) {
        circles.updateOne(eq("_id", circle), combine(changes), new UpdateOptions().upsert(true));
    }

    private static Bson state(int year, RegistrationState state) {
        return set(path(year, "state"), state.name());
    }

    private static String path(int year, String field) {
        return "registrations." + year + "." + field;
    }

    private static KnownCircle known(Document document) {
        return new KnownCircle(
                document.getString("_id"),
                document.getString("organization"),
                document.getString("unit"),
                document.getString("name"),
                document.get("leader", ""),
                document.getList("members", String.class, List.of()),
                years(document.get("registrations", new Document())));
    }

    private static List<YearOfCircle> years(Document registrations) {
        var years = new ArrayList<YearOfCircle>();
        for (var year : registrations.keySet().stream().sorted().toList()) {
            var one = registrations.get(year, new Document());
            years.add(
                    new YearOfCircle(
                            Integer.parseInt(year),
                            RegistrationState.valueOf(one.getString("state")),
                            one.getString("number"),
                            one.getString("reason")));
        }
        return years;
    }
}
