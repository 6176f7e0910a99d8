package org.qunzhi.bench;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.qunzhi.embedded.EmbeddedMongo;
import org.qunzhi.platform.lists.ListQuery;
import org.qunzhi.platform.lists.Table;

/**
 * What the services ask of the embedded store, over many of the demonstration's seasons: ours
 * against the server that it is made of, as that comes. Both are asked over the wire.
 */
final class ListsRow implements Row {
    private static final int TOPICS = 12;
    private static final int COMMITS = 1_400;
    private static final int ENTERPRISES = 6;
    private static final int EVENTS_OF_A_STREAM = 20;
    private static final int PAGE = 50;
    private final List<Integer> seasons;
    private final Path folder;
    private final List<Runnable> opened = new ArrayList<>();

    enum State {
        APPLIED,
        REGISTERED,
        ACCEPTED
    }

    ListsRow(List<Integer> seasons, Path folder) {
        this.seasons = seasons;
        this.folder = folder;
    }

    @Override
    public String name() {
        return "embedded";
    }

    @Override
    public String size() {
        return "seasons";
    }

    @Override
    public List<Case> cases() {
        return seasons.stream().flatMap(this::cases).toList();
    }

    private Stream<Case> cases(int size) {
        var plain = new Filled(plain(size), size);
        var ours = new Filled(ours(size), size);
        Function<Function<Filled, Callable<Integer>>, List<Contender>> both =
                work ->
                        List.of(
                                new Contender("mongo-java-server", Part.PEER, work.apply(plain)),
                                new Contender("ours", Part.OURS, work.apply(ours)));
        return Stream.of(
                new Case(at(size, "a list page, its counts"), size, both.apply(Filled::page)),
                new Case(at(size, "the head of the store"), size, both.apply(Filled::head)),
                new Case(at(size, "a page of the tail"), size, both.apply(Filled::tail)),
                new Case(at(size, "the commits of an aggregate"), size, both.apply(Filled::stream)),
                new Case(at(size, "what names a thing"), size, both.apply(Filled::mentions)));
    }

    private static String at(int size, String what) {
        return "%s, %,d seasons".formatted(what, size);
    }

    private String plain(int size) {
        var file = folder.resolve("plain-" + size);
        var server = new MongoServer(new H2Backend(file.toString()));
        server.bind("127.0.0.1", 0);
        opened.add(server::shutdownNow);
        return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
    }

    private String ours(int size) {
        var mongo = EmbeddedMongo.start(folder.resolve("ours-" + size), 0);
        opened.add(mongo::close);
        return mongo.uri();
    }

    @Override
    public void close() {
        opened.reversed().forEach(Runnable::run);
    }

    /** A store with its documents in it. */
    private final class Filled {
        private final MongoCollection<Document> topics;
        private final MongoCollection<Document> commits;
        private final MongoCollection<Document> mentions;
        private final Table<Document> table;
        private final int size;

        Filled(String uri, int size) {
            this.size = size;
            MongoClient client = MongoClients.create(uri);
            opened.add(client::close);
            var database = client.getDatabase("bench");
            topics = database.getCollection("topics");
            topics.createIndex(Indexes.ascending("circle"));
            topics.createIndex(Indexes.ascending("organization", "title"));
            commits = database.getCollection("commits");
            commits.createIndex(
                    Indexes.ascending("aggregateId", "firstSequence"),
                    new IndexOptions().unique(true));
            mentions = database.getCollection("mentions");
            table =
                    new Table<Document>(topics)
                            .states(State.values())
                            .search("title")
                            .sort("title", "since");
            fill(topics, TOPICS * size, ListsRow::topic);
            fill(commits, COMMITS * size, ListsRow::commit);
            fill(mentions, COMMITS * size, ListsRow::mention);
        }

        private static void fill(
                MongoCollection<Document> into, int count, IntFunction<Document> one) {
            for (int first = 0; first < count; first += 1_000)
                into.insertMany(
                        IntStream.range(first, Math.min(count, first + 1_000))
                                .mapToObj(one)
                                .toList());
        }

        Callable<Integer> page() {
            var visible = or(in("circle", List.of("circle-1")), eq("organization", "enterprise-1"));
            int all = TOPICS * size / ENTERPRISES;
            return () -> {
                var page =
                        table.list(new ListQuery(Map.of()), visible, row -> row)
                                .page(Instant.EPOCH);
                return checked(page.total() == all && page.items().size() == Math.min(PAGE, all));
            };
        }

        Callable<Integer> head() {
            return () -> {
                var head = commits.find().sort(Sorts.descending("_id")).first();
                return checked(head != null && head.getLong("_id") == (long) COMMITS * size - 1);
            };
        }

        Callable<Integer> tail() {
            long from = (long) COMMITS * size / 2;
            return () -> found(commits, gte("_id", from), "_id", 200, 200);
        }

        Callable<Integer> stream() {
            var one = and(eq("aggregateId", "stream-7"), gte("lastSequence", 0L));
            return () -> found(commits, one, "firstSequence", 0, EVENTS_OF_A_STREAM);
        }

        Callable<Integer> mentions() {
            var one = and(gt("_id", "topic:3:"), lt("_id", "topic:3:~"));
            int all = COMMITS * size / ENTERPRISES;
            return () -> found(mentions, one, "_id", PAGE, Math.min(PAGE, all));
        }
    }

    private static int found(
            MongoCollection<Document> rows, Bson filter, String sort, int limit, int expected) {
        var found =
                rows.find(filter).sort(Sorts.ascending(sort)).limit(limit).into(new ArrayList<>());
        return checked(found.size() == expected);
    }

    private static int checked(boolean right) {
        if (!right) throw new IllegalStateException("a wrong answer");
        return 1;
    }

    private static Document topic(int i) {
        var records = new Document();
        for (int record = 0; record < 8; record++)
            records.append("record-" + record, new Document("step", "原因分析").append("text", TEXT));
        return new Document("_id", "topic-" + i)
                .append("circle", "circle-" + i)
                .append("organization", "enterprise-" + i % ENTERPRISES)
                .append("title", "降低焊接不良率 %d".formatted(i * 31 % 1_009))
                .append("state", State.values()[i % 3].name())
                .append("since", Instant.EPOCH.plusSeconds(i).toString())
                .append("activities", records);
    }

    private static Document commit(int i) {
        long sequence = i % EVENTS_OF_A_STREAM;
        return new Document("_id", (long) i)
                .append("aggregateId", "stream-" + i / EVENTS_OF_A_STREAM)
                .append("firstSequence", sequence)
                .append("lastSequence", sequence)
                .append("events", List.of(new Document("data", TEXT)));
    }

    private static Document mention(int i) {
        return new Document("_id", "topic:%d:%019d".formatted(i % ENTERPRISES, i))
                .append("index", (long) i)
                .append("service", "registration");
    }

    private static final String TEXT = "现场数据收集与原因分析，见活动记录。".repeat(8);
}
