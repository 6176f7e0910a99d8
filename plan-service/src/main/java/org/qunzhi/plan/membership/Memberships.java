package org.qunzhi.plan.membership;

import static com.mongodb.client.model.Filters.and;
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
import org.axonframework.eventhandling.Timestamp;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.qunzhi.authority.Acting;
import org.qunzhi.authority.Waits;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.plan.MembershipEvent;
import org.qunzhi.contracts.plan.MembershipEvent.MembershipAccepted;
import org.qunzhi.contracts.plan.MembershipEvent.MembershipDeclined;
import org.qunzhi.contracts.plan.MembershipEvent.MembershipRequested;
import org.qunzhi.contracts.plan.MembershipEvent.PromotionPathOpened;
import org.qunzhi.plan.membership.MembershipView.Status;
import org.qunzhi.platform.Projection;
import org.qunzhi.platform.lists.ListQuery;
import org.qunzhi.platform.lists.Listing;
import org.qunzhi.platform.lists.Table;
import org.qunzhi.platform.lists.Waiting;
import org.springframework.stereotype.Component;

/** Memberships from both sides. */
@Component
class Memberships implements Projection, Waits {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private final MongoCollection<Document> memberships;
    private final Table<MembershipView> table;

    Memberships(MongoDatabase database) {
        memberships = database.getCollection("membership");
        table =
                new Table<MembershipView>(memberships)
                        .states("status", Status.values())
                        .filter("member")
                        .filter("association")
                        .sort("-since")
                        .column("会员单位", "Member", MembershipView::member)
                        .column("质量协会", "Association", MembershipView::association)
                        .column("状态", "State", MembershipView::status)
                        .column("理由", "Reason", MembershipView::reason);
    }

    @EventHandler
    void on(MembershipEvent event, @Timestamp Instant at) {
        var since = set("since", at.toString());
        memberships.updateOne(
                eq("_id", event.membership()), combine(changes(event), since), UPSERT);
    }

    private static Bson changes(MembershipEvent event) {
        return switch (event) {
            case MembershipRequested(var _, var member, var association) ->
                    combine(
                            set("member", member),
                            set("association", association),
                            status(Status.REQUESTED));
            case MembershipAccepted _ -> status(Status.ACCEPTED);
            case MembershipDeclined(var _, var _, var _, var reason) ->
                    combine(status(Status.DECLINED), set("reason", reason));
            case PromotionPathOpened _ -> status(Status.PROMOTING);
        };
    }

    private static Bson status(Status status) {
        return set("status", status.name());
    }

    Optional<MembershipView> find(String membership) {
        return Optional.ofNullable(memberships.find(eq("_id", membership)).first())
                .map(Memberships::view);
    }

    /** On either side. */
    Listing<MembershipView> list(ListQuery query, Acting acting) {
        var by = acting.organization();
        return table.list(
                query,
                by.isEmpty() ? Table.nobody() : or(eq("member", by), eq("association", by)),
                Memberships::view);
    }

    /** Requests to the association whose decision layer somebody is. */
    @Override
    public List<Waiting> waitingFor(Acting acting) {
        if (!acting.is(Role.DECISION_MAKER, acting.organization(), null)) return List.of();
        return memberships
                .find(
                        and(
                                eq("association", acting.organization()),
                                eq("status", Status.REQUESTED.name())))
                .limit(Waiting.MOST)
                .map(
                        one ->
                                new Waiting(
                                        "decide-membership",
                                        one.getString("_id"),
                                        one.getString("member"),
                                        Waiting.instant(one.getString("since")),
                                        null))
                .into(new ArrayList<>());
    }

    /** On either side, in id order. */
    List<MembershipView> of(String organization) {
        return memberships
                .find(or(eq("member", organization), eq("association", organization)))
                .into(new ArrayList<>())
                .stream()
                .map(Memberships::view)
                .sorted(Comparator.comparing(MembershipView::id))
                .toList();
    }

    boolean isOpen(String member, String association) {
        return of(member).stream()
                .filter(one -> one.association().equals(association))
                .anyMatch(one -> one.status() != Status.DECLINED);
    }

    boolean promotes(String member) {
        return of(member).stream()
                .filter(one -> one.member().equals(member))
                .anyMatch(one -> one.status() == Status.PROMOTING);
    }

    @Override
    public void reset() {
        memberships.deleteMany(new Document());
    }

    private static MembershipView view(Document stored) {
        return new MembershipView(
                stored.getString("_id"),
                stored.getString("member"),
                stored.getString("association"),
                Status.valueOf(stored.getString("status")),
                stored.getString("reason"));
    }
}
