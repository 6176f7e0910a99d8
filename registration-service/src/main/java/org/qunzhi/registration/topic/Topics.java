package org.qunzhi.registration.topic;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.qunzhi.authority.Acting;
import org.qunzhi.authority.Waits;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.registration.TopicEvent;
import org.qunzhi.contracts.registration.TopicEvent.ActivityAttended;
import org.qunzhi.contracts.registration.TopicEvent.ActivityRecorded;
import org.qunzhi.contracts.registration.TopicEvent.ResultAccepted;
import org.qunzhi.contracts.registration.TopicEvent.ResultReturned;
import org.qunzhi.contracts.registration.TopicEvent.ResultSubmitted;
import org.qunzhi.contracts.registration.TopicEvent.TopicApplied;
import org.qunzhi.contracts.registration.TopicEvent.TopicApproved;
import org.qunzhi.contracts.registration.TopicEvent.TopicRegistered;
import org.qunzhi.contracts.registration.TopicEvent.TopicReturned;
import org.qunzhi.platform.Projection;
import org.qunzhi.platform.lists.ListQuery;
import org.qunzhi.platform.lists.Listing;
import org.qunzhi.platform.lists.Table;
import org.qunzhi.platform.lists.Waiting;
import org.qunzhi.registration.circle.Circles;
import org.qunzhi.registration.circle.KnownCircle;
import org.qunzhi.rules.registration.CalendarDay;
import org.springframework.stereotype.Component;

/** The topics of this service with their work, as their members and promoters read them. */
@Component
class Topics implements Projection, Waits {
    private final MongoCollection<Document> topics;
    private final Circles circles;
    private final Table<KnownTopic> table;

    Topics(MongoDatabase database, Circles circles) {
        this.circles = circles;
        topics = database.getCollection("topics");
        topics.createIndex(Indexes.ascending("circle"));
        topics.createIndex(Indexes.ascending("organization", "title"));
        table =
                new Table<KnownTopic>(topics)
                        .states(TopicState.values())
                        .filter("circle")
                        .filter("organization")
                        .filter("unit")
                        .filter("type")
                        .filterNumber("year")
                        .search("title", "number")
                        .sort("title", "number", "plannedFrom", "plannedUntil", "since")
                        .column("课题名称", "Topic", KnownTopic::title)
                        .column("课题类型", "Type", KnownTopic::type)
                        .column("部门", "Unit", KnownTopic::unit)
                        .column("年度", "Year", KnownTopic::year)
                        .column("状态", "State", KnownTopic::state)
                        .column("注册登记号", "Number", KnownTopic::number)
                        .column("计划开始", "Planned from", KnownTopic::plannedFrom)
                        .column("计划完成", "Planned until", KnownTopic::plannedUntil)
                        .column("注册日期", "Registered on", KnownTopic::registeredOn)
                        .column("活动记录数", "Records", topic -> topic.activities().size())
                        .column("经济效益（元）", "Benefit (yuan)", KnownTopic::benefit)
                        .column("退回理由", "Reason", KnownTopic::returnedBecause);
    }

    @Override
    public void reset() {
        topics.deleteMany(new Document());
    }

    @EventHandler
    void on(TopicEvent event, @Timestamp Instant at) {
        var since = set("since", at.toString());
        write(
                event.topic(),
                event instanceof ActivityRecorded || event instanceof ActivityAttended
                        ? changes(event)
                        : combine(since, changes(event)));
    }

    /** In one write: whoever reads meanwhile sees the topic before or after, and never half. */
    private static Bson changes(TopicEvent event) {
        return switch (event) {
            case TopicApplied applied -> TopicDocument.of(applied);
            case TopicApproved _ -> in(TopicState.APPROVED);
            case TopicReturned(var _, var reason) ->
                    combine(in(TopicState.RETURNED), set("returnedBecause", reason));
            case TopicRegistered registered ->
                    combine(
                            in(TopicState.REGISTERED),
                            set("number", registered.number()),
                            set("registeredOn", registered.registeredOn().toString()));
            case ActivityRecorded activity -> TopicDocument.of(activity);
            case ActivityAttended(var _, var record, var person) ->
                    addToSet("activities." + record + ".attendees", person);
            case ResultSubmitted result ->
                    combine(in(TopicState.RESULT_SUBMITTED), TopicDocument.of(result));
            case ResultReturned(var _, var reason) ->
                    combine(in(TopicState.RESULT_RETURNED), set("result.returnedBecause", reason));
            case ResultAccepted accepted ->
                    combine(
                            in(TopicState.ACCEPTED),
                            set("result.authenticity", accepted.authenticity()),
                            set("result.effectiveness", accepted.effectiveness()));
        };
    }

    Listing<KnownTopic> list(ListQuery query, Acting acting) {
        var own = Filters.in("circle", ids(circles.ofMember(acting.person())));
        var promoter = acting.role() == Role.PROMOTER;
        return table.list(
                query, promoter ? or(own, Circles.reachedBy(acting)) : own, TopicDocument::known);
    }

    /**
     * Of a promoter, what is to be judged and is not the own; of a member, work to record; of a
     * leader, work to hand in and what came back.
     */
    @Override
    public List<Waiting> waitingFor(Acting acting) {
        var own = circles.ofMember(acting.person());
        var waiting = new ArrayList<Waiting>();
        if (acting.role() == Role.PROMOTER) {
            var theirs = and(Circles.reachedBy(acting), nin("circle", ids(own)));
            waiting("review-topic", theirs, TopicState.APPLIED, waiting);
            waiting("review-result", theirs, TopicState.RESULT_SUBMITTED, waiting);
        }
        var led = own.stream().filter(one -> one.leader().equals(acting.person())).toList();
        var leads = Filters.in("circle", ids(led));
        waiting("apply-for-topic-again", leads, TopicState.RETURNED, waiting);
        waiting("submit-result-again", leads, TopicState.RESULT_RETURNED, waiting);
        waiting("work-on-topic", Filters.in("circle", ids(own)), TopicState.REGISTERED, waiting);
        return waiting;
    }

    private static List<String> ids(List<KnownCircle> circles) {
        return circles.stream().map(KnownCircle::circle).toList();
    }

    private void waiting(String kind, Bson where, TopicState state, List<Waiting> into) {
        var found = topics.find(and(where, eq("state", state.name()))).limit(Waiting.MOST);
        for (var one : found) {
            var topic = TopicDocument.known(one);
            into.add(
                    new Waiting(
                            kind,
                            topic.topic(),
                            topic.title(),
                            Waiting.instant(one.getString("since")),
                            state.inProgress() ? CalendarDay.endOf(topic.plannedUntil()) : null));
        }
    }

    Optional<KnownTopic> find(String topic) {
        return Optional.ofNullable(topics.find(eq("_id", topic)).first()).map(TopicDocument::known);
    }

    /** The ids of the organisation's topics with exactly this title, whatever became of them. */
    Set<String> withTitle(String organization, String title) {
        var ids = new HashSet<String>();
        for (var topic : topics.find(and(eq("organization", organization), eq("title", title)))) {
            ids.add(topic.getString("_id"));
        }
        return ids;
    }

    private static Bson in(TopicState state) {
        return set("state", state.name());
    }

    private void write(String topic, Bson changes) {
        topics.updateOne(eq("_id", topic), changes, new UpdateOptions().upsert(true));
    }
}
