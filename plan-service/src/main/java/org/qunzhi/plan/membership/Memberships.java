package org.qunzhi.plan.membership;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.or;
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
import org.qunzhi.contracts.plan.MembershipEvent;
import org.qunzhi.contracts.plan.MembershipEvent.MembershipAccepted;
import org.qunzhi.contracts.plan.MembershipEvent.MembershipDeclined;
import org.qunzhi.contracts.plan.MembershipEvent.MembershipRequested;
import org.qunzhi.contracts.plan.MembershipEvent.PromotionPathOpened;
import org.qunzhi.plan.membership.MembershipView.Status;
import org.qunzhi.platform.Projection;
import org.springframework.stereotype.Component;

/** Memberships from both sides. */
@Component
class Memberships implements Projection {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private final MongoCollection<Document> memberships;

    Memberships(MongoDatabase database) {
        memberships = database.getCollection("membership");
    }

    @EventHandler
    void on(MembershipEvent event) {
        memberships.updateOne(eq("_id", event.membership()), changes(event), UPSERT);
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
