package org.qunzhi.plan.organization;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
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
import org.axonframework.eventhandling.Timestamp;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.authority.Waits;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.plan.OrganizationEvent;
import org.qunzhi.contracts.plan.OrganizationEvent.FirstDecisionMakerNamed;
import org.qunzhi.contracts.plan.OrganizationEvent.FirstDecisionMakerSeated;
import org.qunzhi.contracts.plan.OrganizationEvent.Kind;
import org.qunzhi.contracts.plan.OrganizationEvent.Level;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationApplied;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationConfirmed;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationFounded;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationRejected;
import org.qunzhi.contracts.plan.OrganizationEvent.UnitAdded;
import org.qunzhi.plan.organization.OrganizationKnown.Listed;
import org.qunzhi.plan.organization.OrganizationView.Status;
import org.qunzhi.plan.organization.OrganizationView.Unit;
import org.qunzhi.platform.Projection;
import org.qunzhi.platform.lists.ListQuery;
import org.qunzhi.platform.lists.Listing;
import org.qunzhi.platform.lists.Table;
import org.qunzhi.platform.lists.Waiting;
import org.springframework.stereotype.Component;

/** Every organisation that was founded or applied for, with its units. */
@Component
public class Organizations implements Projection, Waits {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private final MongoCollection<Document> organizations;
    private final Table<OrganizationView> table;
    private final Table<Listed> open;

    public Organizations(MongoDatabase database) {
        organizations = database.getCollection("organization");
        table =
                new Table<OrganizationView>(organizations)
                        .states("status", Status.values())
                        .filter("kind")
                        .filter("level")
                        .search("name")
                        .sort("name", "level", "since")
                        .column("名称", "Name", OrganizationView::name)
                        .column("类别", "Kind", OrganizationView::kind)
                        .column("层级", "Level", OrganizationView::level)
                        .column("状态", "State", OrganizationView::status);
        open =
                new Table<Listed>(organizations)
                        .filter("kind")
                        .filter("level")
                        .search("name")
                        .sort("name", "level")
                        .column("名称", "Name", Listed::name)
                        .column("类别", "Kind", Listed::kind)
                        .column("层级", "Level", Listed::level);
    }

    @EventHandler
    public void on(OrganizationEvent event, @Timestamp Instant at) {
        var changes =
                event instanceof UnitAdded
                        ? changes(event)
                        : combine(changes(event), set("since", at.toString()));
        organizations.updateOne(eq("_id", event.organization()), changes, UPSERT);
    }

    private static Bson changes(OrganizationEvent event) {
        return switch (event) {
            case OrganizationFounded(var _, var kind, var level, var name, var _) ->
                    combine(named(kind, level, name), status(Status.FOUNDED));
            case OrganizationApplied(
                            var _,
                            var kind,
                            var level,
                            var name,
                            var creditCode,
                            var association) ->
                    combine(
                            named(kind, level, name),
                            status(Status.APPLIED),
                            set("creditCode", creditCode),
                            set("association", association));
            case FirstDecisionMakerNamed(var _, var person) -> set("firstDecisionMaker", person);
            case FirstDecisionMakerSeated(var _, var person) -> set("firstDecisionMaker", person);
            case OrganizationConfirmed _ -> status(Status.CONFIRMED);
            case OrganizationRejected(var _, var _, var reason) ->
                    combine(status(Status.REJECTED), set("reason", reason));
            case UnitAdded(var organization, var unit, var parent, var name) ->
                    set(
                            "units." + unit.substring(organization.length() + 1),
                            new Document("_id", unit)
                                    .append("parent", parent)
                                    .append("name", name));
        };
    }

    private static Bson named(Kind kind, Level level, String name) {
        return combine(set("kind", kind.name()), set("level", level.name()), set("name", name));
    }

    private static Bson status(Status status) {
        return set("status", status.name());
    }

    public Optional<OrganizationView> find(String organization) {
        return Optional.ofNullable(organizations.find(eq("_id", organization)).first())
                .map(Organizations::view);
    }

    /** A founded or confirmed association: one that others may apply to. */
    public boolean isAssociation(String organization) {
        return admitted(organization).filter(one -> one.kind() == Kind.ASSOCIATION).isPresent();
    }

    /** The organisation, if it was founded or confirmed. */
    public Optional<OrganizationView> admitted(String organization) {
        return find(organization).filter(OrganizationView::admitted);
    }

    /** The organisation that this platform began with. */
    public Optional<String> founding() {
        return Optional.ofNullable(organizations.find(eq("status", Status.FOUNDED.name())).first())
                .map(founded -> founded.getString("_id"));
    }

    public boolean hasUnit(String organization, @Nullable String unit) {
        return unit == null
                || admitted(organization)
                        .filter(o -> o.units().stream().anyMatch(u -> u.id().equals(unit)))
                        .isPresent();
    }

    /** Those that everybody may know: founded and confirmed. */
    Listing<Listed> listed(ListQuery query) {
        return open.list(
                query,
                in("status", Status.FOUNDED.name(), Status.CONFIRMED.name()),
                found -> view(found).listed());
    }

    /** The own, and what applied to it; as much of each as may be known. */
    Listing<OrganizationView> list(ListQuery query, Acting acting) {
        var by = acting.organization();
        var own = eq("firstDecisionMaker", acting.person());
        return table.list(
                query,
                by.isEmpty() ? own : or(own, eq("_id", by), eq("association", by)),
                found -> view(found).withUnitsFor(acting));
    }

    /** Applications to the association whose decision layer somebody is. */
    @Override
    public List<Waiting> waitingFor(Acting acting) {
        if (!acting.is(Role.DECISION_MAKER, acting.organization(), null)) return List.of();
        return organizations
                .find(
                        and(
                                eq("association", acting.organization()),
                                eq("status", Status.APPLIED.name())))
                .limit(Waiting.MOST)
                .map(
                        one ->
                                new Waiting(
                                        "decide-organization",
                                        one.getString("_id"),
                                        one.getString("name"),
                                        Waiting.instant(one.getString("since")),
                                        null))
                .into(new ArrayList<>());
    }

    @Override
    public void reset() {
        organizations.deleteMany(new Document());
    }

    private static OrganizationView view(Document stored) {
        return new OrganizationView(
                stored.getString("_id"),
                Kind.valueOf(stored.getString("kind")),
                Level.valueOf(stored.getString("level")),
                stored.getString("name"),
                Status.valueOf(stored.getString("status")),
                stored.getString("creditCode"),
                stored.getString("association"),
                stored.getString("firstDecisionMaker"),
                stored.getString("reason"),
                stored.get("units", new Document()).values().stream()
                        .map(unit -> unit((Document) unit))
                        .sorted(Comparator.comparing(Unit::id))
                        .toList());
    }

    private static Unit unit(Document stored) {
        return new Unit(
                stored.getString("_id"), stored.getString("parent"), stored.getString("name"));
    }
}
