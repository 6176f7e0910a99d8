package org.qunzhi.award.contest;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.qunzhi.contracts.award.ContestEvent;
import org.qunzhi.contracts.award.ContestEvent.ContestAnnounced;
import org.qunzhi.contracts.award.ContestEvent.Tier;
import org.qunzhi.platform.Projection;
import org.qunzhi.platform.lists.ListQuery;
import org.qunzhi.platform.lists.Listing;
import org.qunzhi.platform.lists.Table;
import org.springframework.stereotype.Component;

/** Every announced contest, as it was announced. */
@Component
public class Contests implements Projection {
    private final MongoCollection<Document> contests;
    private final Table<ContestAnnounced> table;

    public Contests(MongoDatabase database) {
        contests = database.getCollection("contest");
        table =
                new Table<ContestAnnounced>(contests)
                        .filter("organizer")
                        .filterNumber("season")
                        .search("name", "theme")
                        .sort("-entriesUntil", "season", "name")
                        .column("年度", "Season", ContestAnnounced::season)
                        .column("评选", "Contest", ContestAnnounced::name)
                        .column("主题", "Theme", ContestAnnounced::theme)
                        .column("申报截止", "Entries until", ContestAnnounced::entriesUntil)
                        .column("公示天数", "Days of publicity", ContestAnnounced::publicityDays);
    }

    @EventHandler
    public void on(ContestEvent event) {
        switch (event) {
            case ContestAnnounced contest ->
                    contests.replaceOne(
                            eq(contest.contest()),
                            document(contest),
                            new ReplaceOptions().upsert(true));
        }
    }

    public Optional<ContestAnnounced> find(String contest) {
        return Optional.ofNullable(contests.find(eq(contest)).first()).map(Contests::contest);
    }

    public List<ContestAnnounced> announcedBy(String organizer) {
        return contests.find(eq("organizer", organizer))
                .map(Contests::contest)
                .into(new ArrayList<>());
    }

    /** Contests are announced to everybody. */
    Listing<ContestAnnounced> list(ListQuery query) {
        return table.list(query, new Document(), Contests::contest);
    }

    @Override
    public void reset() {
        contests.deleteMany(new Document());
    }

    private static Document document(ContestAnnounced contest) {
        return new Document("_id", contest.contest())
                .append("organizer", contest.organizer())
                .append("season", contest.season())
                .append("name", contest.name())
                .append("theme", contest.theme())
                // as text: a BSON date would cut the deadline to milliseconds
                .append("entriesUntil", contest.entriesUntil().toString())
                .append("tiers", contest.tiers().stream().map(Contests::document).toList())
                .append("publicityDays", contest.publicityDays());
    }

    private static Document document(Tier tier) {
        return new Document("code", tier.code())
                .append("title", tier.title())
                .append("share", tier.share());
    }

    private static ContestAnnounced contest(Document found) {
        return new ContestAnnounced(
                found.getString("_id"),
                found.getString("organizer"),
                found.getInteger("season"),
                found.getString("name"),
                found.getString("theme"),
                Instant.parse(found.getString("entriesUntil")),
                found.getList("tiers", Document.class).stream().map(Contests::tier).toList(),
                found.getInteger("publicityDays"));
    }

    private static Tier tier(Document found) {
        return new Tier(
                found.getString("code"), found.getString("title"), found.getInteger("share"));
    }
}
