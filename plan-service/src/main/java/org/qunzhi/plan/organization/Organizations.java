package org.qunzhi.plan.organization;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
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
import org.qunzhi.plan.organization.OrganizationView.Status;
import org.qunzhi.plan.organization.OrganizationView.Unit;
import org.qunzhi.platform.Projection;
import org.springframework.stereotype.Component;

/** Every organisation that was founded or applied for, with its units. */
@Component
public class Organizations implements Projection {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private final MongoCollection<Document> organizations;

    public Organizations(MongoDatabase database) {
        organizations = database.getCollection("organization");
    }

    @EventHandler
    public void on(OrganizationEvent event) {
        organizations.updateOne(eq("_id", event.organization()), changes(event), UPSERT);
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

    /** Founded and confirmed ones, by name. */
    List<OrganizationView> admitted() {
        return organizations.find().into(new ArrayList<>()).stream()
                .map(Organizations::view)
                .filter(OrganizationView::admitted)
                .sorted(
                        Comparator.comparing(OrganizationView::name)
                                .thenComparing(OrganizationView::id))
                .toList();
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
