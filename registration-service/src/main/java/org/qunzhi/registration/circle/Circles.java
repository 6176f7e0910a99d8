package org.qunzhi.registration.circle;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.qunzhi.authority.Acting;
import org.qunzhi.authority.Waits;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.registration.CircleEvent;
import org.qunzhi.contracts.registration.CircleEvent.CircleAmended;
import org.qunzhi.contracts.registration.CircleEvent.CircleFormed;
import org.qunzhi.contracts.registration.CircleEvent.CircleLeaderChanged;
import org.qunzhi.contracts.registration.CircleEvent.CircleMemberJoined;
import org.qunzhi.contracts.registration.CircleEvent.CircleMemberLeft;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistered;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistrationApplied;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistrationApproved;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistrationReturned;
import org.qunzhi.contracts.registration.CircleEvent.Duty;
import org.qunzhi.platform.Projection;
import org.qunzhi.platform.lists.ListQuery;
import org.qunzhi.platform.lists.Listing;
import org.qunzhi.platform.lists.Table;
import org.qunzhi.platform.lists.Waiting;
import org.qunzhi.registration.circle.KnownCircle.YearOfCircle;
import org.springframework.stereotype.Component;

/** The circles of this service, as their members and promoters read them. */
@Component
public class Circles implements Projection, Waits {
    private final MongoCollection<Document> circles;
    private final Table<KnownCircle> table;

    public Circles(MongoDatabase database) {
        circles = database.getCollection("circles");
        circles.createIndex(Indexes.ascending("members"));
        circles.createIndex(Indexes.ascending("organization", "unit"));
        table =
                new Table<KnownCircle>(circles)
                        .states(RegistrationState.values())
                        .absent("FORMED")
                        .filter("organization")
                        .filter("unit")
                        .filter("members")
                        .filterNumber("year")
                        .search("name", "number")
                        .sort("name", "number", "year", "since")
                        .column("小组名称", "Circle", KnownCircle::name)
                        .column("部门", "Unit", KnownCircle::unit)
                        .column("人数", "Members", circle -> circle.members().size())
                        .column("年度", "Year", circle -> circle.latest(YearOfCircle::year))
                        .column("注册状态", "State", circle -> circle.latest(YearOfCircle::state))
                        .column("注册登记号", "Number", circle -> circle.latest(YearOfCircle::number))
                        .column("退回理由", "Reason", circle -> circle.latest(YearOfCircle::reason));
    }

    @Override
    public void reset() {
        circles.deleteMany(new Document());
    }

    @EventHandler
    void on(CircleEvent event, @Timestamp Instant at) {
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
            case CircleAmended(var circle, var unit, var name, var _) ->
                    write(circle, set("unit", unit), set("name", name));
            case CircleMemberLeft(var circle, var person) -> write(circle, pull("members", person));
            case CircleLeaderChanged(var circle, var person) ->
                    write(circle, set("leader", person));
            case CircleRegistrationApplied(var circle, int year) ->
                    registration(circle, year, RegistrationState.APPLIED, at);
            case CircleRegistrationApproved(var circle, var _, int year) ->
                    registration(circle, year, RegistrationState.APPROVED, at);
            case CircleRegistrationReturned(var circle, int year, var reason) -> {
                write(circle, set(path(year, "reason"), reason));
                registration(circle, year, RegistrationState.RETURNED, at);
            }
            case CircleRegistered registered -> {
                var circle = registered.circle();
                write(
                        circle,
                        set(path(registered.year(), "number"), registered.number()),
                        set("number", registered.number()));
                registration(circle, registered.year(), RegistrationState.REGISTERED, at);
            }
        }
    }

    public Optional<KnownCircle> find(String circle) {
        return Optional.ofNullable(circles.find(eq("_id", circle)).first()).map(Circles::known);
    }

    Listing<KnownCircle> list(ListQuery query, Acting acting) {
        return table.list(query, visibleTo(acting), Circles::known);
    }

    /** As {@link KnownCircle#isOpenTo}. */
    private static Bson visibleTo(Acting acting) {
        var own = eq("members", acting.person());
        return acting.role() == Role.PROMOTER || acting.role() == Role.DECISION_MAKER
                ? or(own, reachedBy(acting))
                : own;
    }

    /** What the appointment reaches. */
    public static Bson reachedBy(Acting acting) {
        var units = in("unit", acting.units());
        return and(
                eq("organization", acting.organization()),
                acting.unit() == null ? or(eq("unit", null), units) : units);
    }

    /** Of a promoter, registrations to review but the own; of a leader, those returned. */
    @Override
    public List<Waiting> waitingFor(Acting acting) {
        var waiting = new ArrayList<Waiting>();
        if (acting.role() == Role.PROMOTER)
            waiting(
                    "review-registration",
                    and(
                            reachedBy(acting),
                            eq("state", RegistrationState.APPLIED.name()),
                            ne("members", acting.person())),
                    waiting);
        waiting(
                "apply-for-registration-again",
                and(eq("leader", acting.person()), eq("state", RegistrationState.RETURNED.name())),
                waiting);
        return waiting;
    }

    private void waiting(String kind, Bson filter, List<Waiting> into) {
        for (var one : circles.find(filter).limit(Waiting.MOST))
            into.add(
                    new Waiting(
                            kind,
                            one.getString("_id"),
                            one.getString("name"),
                            Waiting.instant(one.getString("since")),
                            null));
    }

    /** Those of which the person is a member. */
    public List<KnownCircle> ofMember(String person) {
        return circles.find(eq("members", person)).map(Circles::known).into(new ArrayList<>());
    }

    private void write(String circle, Bson... changes) {
        circles.updateOne(eq("_id", circle), combine(changes), new UpdateOptions().upsert(true));
    }

    /** The latest year's stands for the circle in lists. */
    private void registration(String circle, int year, RegistrationState state, Instant at) {
        write(circle, set(path(year, "state"), state.name()));
        circles.updateOne(
                and(eq("_id", circle), or(eq("year", null), lte("year", year))),
                combine(
                        set("year", year),
                        set("state", state.name()),
                        set("since", at.toString())));
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
