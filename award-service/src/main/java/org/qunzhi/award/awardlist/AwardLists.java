package org.qunzhi.award.awardlist;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.authority.Waits;
import org.qunzhi.award.awardlist.AwardListView.Row;
import org.qunzhi.award.awardlist.AwardListView.State;
import org.qunzhi.award.contest.Contests;
import org.qunzhi.award.entry.Entries;
import org.qunzhi.award.entry.EntryView;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.award.AwardEvent;
import org.qunzhi.contracts.award.AwardEvent.AwardConferred;
import org.qunzhi.contracts.award.AwardEvent.AwardListOpened;
import org.qunzhi.contracts.award.AwardEvent.AwardProposed;
import org.qunzhi.contracts.award.AwardEvent.AwardsConferred;
import org.qunzhi.contracts.award.AwardEvent.AwardsProposed;
import org.qunzhi.contracts.award.AwardEvent.PublicityEnded;
import org.qunzhi.contracts.award.AwardEvent.PublicityStarted;
import org.qunzhi.contracts.award.ContestEvent.ContestAnnounced;
import org.qunzhi.contracts.award.ContestEvent.Tier;
import org.qunzhi.platform.Attributes;
import org.qunzhi.platform.LogPlace;
import org.qunzhi.platform.Projection;
import org.qunzhi.platform.lists.ListQuery;
import org.qunzhi.platform.lists.Listing;
import org.qunzhi.platform.lists.Table;
import org.qunzhi.platform.lists.Waiting;
import org.qunzhi.platform.store.StoredEvent;
import org.springframework.stereotype.Component;

/**
 * The award lists. A list is there from its {@code AwardsProposed} on, and conferred from its
 * {@code AwardsConferred} on: what lies between two commits of one decision is nobody's to see.
 */
@Component
class AwardLists implements Projection, Waits {
    private final MongoCollection<Document> lists;
    private final Table<AwardListView> table;
    private final MongoCollection<Document> awards;
    private final Entries entries;
    private final Contests contests;
    private final Rankings rankings;
    private final Clock clock;

    AwardLists(
            MongoDatabase database,
            Entries entries,
            Contests contests,
            Rankings rankings,
            Clock clock) {
        this.entries = entries;
        this.contests = contests;
        this.rankings = rankings;
        this.clock = clock;
        lists = database.getCollection("award-list");
        awards = database.getCollection("award-list-award");
        lists.createIndex(Indexes.ascending("contest"));
        table =
                new Table<AwardListView>(lists)
                        .states(State.values())
                        .filter("contest")
                        .sort("-from", "until")
                        .column("评选编号", "Contest", AwardListView::contest)
                        .column("状态", "State", AwardListView::state)
                        .column("奖项数", "Awards", AwardListView::count)
                        .column("公示自", "Publicity from", AwardListView::from)
                        .column("公示至", "Publicity until", AwardListView::until);
        awards.createIndex(Indexes.ascending("awardList", "place"));
    }

    @EventHandler
    void on(AwardEvent event, EventMessage<?> message) {
        switch (event) {
            case AwardListOpened opened -> put(lists, opened.awardList(), list(opened));
            case AwardProposed award -> put(awards, award.award(), row(award));
            case AwardsProposed end ->
                    put(
                            lists,
                            end.awardList(),
                            combine(
                                    state(State.PROPOSED),
                                    set("count", end.count()),
                                    set("hash", end.hash())));
            case PublicityStarted started ->
                    put(
                            lists,
                            started.awardList(),
                            combine(
                                    state(State.IN_PUBLICITY),
                                    set("from", started.from().toString()),
                                    set("until", started.until().toString())));
            case AwardsConferred end -> put(lists, end.awardList(), state(State.CONFERRED));
            case AwardConferred award ->
                    put(awards, award.award(), set("conferredAt", stored(message).position()));
            case PublicityEnded _ -> {}
        }
    }

    private static StoredEvent stored(EventMessage<?> message) {
        return Objects.requireNonNull((StoredEvent) message.getMetaData().get(Attributes.STORED));
    }

    /** The complete ones of the organiser, for who may read them. */
    Listing<AwardListView> list(ListQuery query, Acting acting) {
        return table.list(query, and(ne("state", null), visibleTo(acting)), this::view);
    }

    private static Bson visibleTo(Acting acting) {
        var role = acting.role();
        return role != null && AwardListView.READERS.contains(role)
                ? eq("organizer", acting.organization())
                : Table.nobody();
    }

    /** Publicised ones, for everybody. */
    Listing<AwardListView> publicised(ListQuery query) {
        return table.list(
                query, in("state", State.IN_PUBLICITY.name(), State.CONFERRED.name()), this::view);
    }

    /**
     * The secretary's to propose and publicise, the signatory's or the decision layer's to confer.
     */
    @Override
    public List<Waiting> waitingFor(Acting acting) {
        if (acting.role() == Role.SECRETARY) {
            var waiting = new ArrayList<>(unproposed(acting));
            waiting.addAll(waiting("start-publicity", acting, State.PROPOSED));
            return waiting;
        }
        return acting.role() == Role.ISSUER_SIGNATORY || acting.role() == Role.DECISION_MAKER
                ? conferrals(acting)
                : List.of();
    }

    /** Contests that are ranked and have no list yet, not even one that is being made. */
    private List<Waiting> unproposed(Acting acting) {
        return contests.announcedBy(acting.organization()).stream()
                .filter(one -> lists.find(eq("contest", one.contest())).first() == null)
                .filter(one -> !rankings.ofContest(one.contest()).isEmpty())
                .map(one -> new Waiting("propose-awards", one.contest(), one.name(), null, null))
                .toList();
    }

    /** What is in publicity waits for its end first. */
    private List<Waiting> conferrals(Acting acting) {
        var now = clock.instant();
        return waiting("confer-awards", acting, State.IN_PUBLICITY).stream()
                .map(
                        one ->
                                one.since() != null && now.isBefore(one.since())
                                        ? new Waiting(
                                                "await-end-of-publicity",
                                                one.id(),
                                                one.title(),
                                                null,
                                                one.since())
                                        : one)
                .toList();
    }

    private List<Waiting> waiting(String kind, Acting acting, State state) {
        return lists.find(and(eq("organizer", acting.organization()), eq("state", state.name())))
                .limit(Waiting.MOST)
                .map(
                        one ->
                                new Waiting(
                                        kind,
                                        one.getString("_id"),
                                        contests.find(one.getString("contest"))
                                                .map(ContestAnnounced::name)
                                                .orElse(""),
                                        instant(one, "until"),
                                        null))
                .into(new ArrayList<>());
    }

    Optional<AwardListView> find(String awardList) {
        return complete(lists.find(eq(awardList)).first());
    }

    Optional<AwardListView> ofContest(String contest) {
        return complete(lists.find(eq("contest", contest)).first());
    }

    @Override
    public void reset() {
        lists.deleteMany(new Document());
        awards.deleteMany(new Document());
    }

    private Optional<AwardListView> complete(@Nullable Document found) {
        return Optional.ofNullable(found).filter(list -> list.containsKey("state")).map(this::view);
    }

    private AwardListView view(Document list) {
        return new AwardListView(
                list.getString("_id"),
                list.getString("contest"),
                list.getString("organizer"),
                list.getString("ranking"),
                State.valueOf(list.getString("state")),
                list.getInteger("count"),
                list.getString("hash"),
                instant(list, "from"),
                instant(list, "until"),
                rows(list));
    }

    private List<Row> rows(Document list) {
        var titles =
                list.getList("tiers", Document.class).stream()
                        .collect(
                                Collectors.toMap(
                                        tier -> tier.getString("code"),
                                        tier -> tier.getString("title")));
        var found =
                awards.find(eq("awardList", list.getString("_id")))
                        .sort(Sorts.ascending("place"))
                        .into(new ArrayList<>());
        var names = entries.byId(found.stream().map(row -> row.getString("entry")).toList());
        boolean conferred = list.getString("state").equals(State.CONFERRED.name());
        return found.stream().map(row -> row(row, titles, names, conferred)).toList();
    }

    private static Row row(
            Document row,
            Map<String, String> titles,
            Map<String, EntryView> names,
            boolean conferred) {
        var tier = row.getString("tier");
        var entry = row.getString("entry");
        var name = names.get(entry);
        return new Row(
                row.getInteger("place"),
                row.getInteger("rank"),
                tier,
                titles.getOrDefault(tier, tier),
                row.getInteger("score"),
                row.getString("_id"),
                entry,
                name == null ? "" : name.circleName(),
                name == null ? "" : name.topicTitle(),
                name == null ? "" : name.organizationName(),
                conferred ? place(row.getLong("conferredAt")) : null);
    }

    /** Unknown in a read model that was built before it was kept. */
    private static @Nullable LogPlace place(@Nullable Long position) {
        return position == null ? null : LogPlace.of(Context.AWARD.code(), position);
    }

    private static Bson list(AwardListOpened opened) {
        return combine(
                set("contest", opened.contest()),
                set("organizer", opened.organizer()),
                set("ranking", opened.ranking()),
                set("tiers", opened.tiers().stream().map(AwardLists::tier).toList()));
    }

    private static Document tier(Tier tier) {
        return new Document("code", tier.code()).append("title", tier.title());
    }

    private static Bson row(AwardProposed award) {
        return combine(
                set("awardList", award.awardList()),
                set("place", award.place()),
                set("entry", award.entry()),
                set("rank", award.rank()),
                set("score", award.score()),
                set("tier", award.tier()));
    }

    private static Bson state(State state) {
        return set("state", state.name());
    }

    private static @Nullable Instant instant(Document found, String key) {
        var text = found.getString(key);
        return text == null ? null : Instant.parse(text);
    }

    private static void put(MongoCollection<Document> into, String id, Bson change) {
        into.updateOne(eq(id), change, new UpdateOptions().upsert(true));
    }
}
