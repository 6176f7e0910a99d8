package org.qunzhi.faults;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.EventMessage;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.qunzhi.audit.index.EventIndex;
import org.qunzhi.audit.log.Archive;
import org.qunzhi.audit.log.LogEntries;
import org.qunzhi.award.AwardService;
import org.qunzhi.embedded.EmbeddedKafka;
import org.qunzhi.embedded.EmbeddedMongo;
import org.qunzhi.plan.PlanService;
import org.qunzhi.platform.Dispatcher;
import org.qunzhi.platform.ServiceApplication;
import org.qunzhi.registration.RegistrationService;
import org.qunzhi.review.ReviewService;
import org.qunzhi.standalone.apart.Apart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * The read models once more: made of a copy of the stored events alone, by services that decide
 * nothing, on a broker and a store of their own that nothing befalls. What the platform shows must
 * be the same, byte for byte.
 */
final class Fold implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Pattern CLOSED =
            Pattern.compile("([a-z-]+\\.[A-Za-z0-9_-]{22}\\.)([A-Za-z0-9_-]{40,})");
    private static final String COMMITS = "commits";
    private static final String ID = "_id";
    private static final Map<String, Class<?>> SERVICES =
            new TreeMap<>(
                    Map.of(
                            "plan", PlanService.class,
                            "registration", RegistrationService.class,
                            "review", ReviewService.class,
                            "award", AwardService.class));

    /** What is no fold of events: the events, how far who is, what somebody works on, accounts. */
    private static final List<String> NO_READ_MODELS =
            List.of(
                    COMMITS,
                    "barrier",
                    "snapshots",
                    "trackingtokens",
                    "relay",
                    "inbox",
                    "drafts",
                    "tasks",
                    "task-faults",
                    "account",
                    "genesis",
                    "erased");

    private final Deque<Runnable> open = new ArrayDeque<>();
    private final Map<String, Long> copied = new HashMap<>();
    private final MongoClient live;
    private final MongoClient own;
    private final Broker broker;

    private Fold(MongoClient live, String own, String broker) {
        this.live = live;
        this.own = MongoClients.create(own);
        this.broker = new Broker(broker);
    }

    /** Its own, for what came to the platform's from outside. */
    Broker broker() {
        return broker;
    }

    /**
     * Begins with what is stored now.
     *
     * @param folder for its broker and its store
     */
    static Fold of(Apart platform, Path folder) {
        var store = EmbeddedMongo.start(folder.resolve("store"), 0);
        var broker = EmbeddedKafka.start(folder.resolve("broker"), 0);
        var fold =
                new Fold(
                        MongoClients.create(platform.administrator()),
                        store.uri(),
                        broker.bootstrapServers());
        fold.open.push(store::close);
        fold.open.push(broker::close);
        fold.copy();
        SERVICES.forEach(
                (context, application) -> {
                    var name = context + "-service";
                    var environment = new StandardEnvironment();
                    environment
                            .getPropertySources()
                            .replace(
                                    StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                    new SystemEnvironmentPropertySource(
                                            StandardEnvironment
                                                    .SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                            new HashMap<>(platform.environment(name))));
                    var service =
                            ServiceApplication.of(application, name)
                                    .sources(DecidesNothing.class)
                                    .environment(environment)
                                    .registerShutdownHook(false)
                                    .run(
                                            "--spring.mongodb.uri=" + store.uri(),
                                            "--spring.kafka.bootstrap-servers="
                                                    + broker.bootstrapServers(),
                                            "--qunzhi.accounts.uri=http://127.0.0.1:9",
                                            "--qunzhi.accounts.token-uri=http://127.0.0.1:9",
                                            "--qunzhi.chores.every=3650d",
                                            "--server.port=0",
                                            "--management.server.port=0",
                                            "--spring.main.banner-mode=off",
                                            "--logging.threshold.console=OFF",
                                            "--logging.file.name=" + folder.resolve("fold.log"));
                    fold.open.push(service::close);
                });
        return fold;
    }

    /** A follower would decide once more what is stored already. */
    @Configuration(proxyBeanMethods = false)
    static class DecidesNothing {
        @Bean
        @Primary
        Dispatcher silent() {
            return (EventMessage<?> _, String _, Object _) -> {};
        }
    }

    /** Where the platform's read models, once they have caught up, are others than these. */
    List<String> differences() {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            copy();
            var found = compared();
            if (found.isEmpty() || System.nanoTime() > until) return found;
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private void copy() {
        for (var context : SERVICES.keySet()) {
            var mine = own(context).getCollection(COMMITS);
            var next = live(context).getCollection(COMMITS);
            long from = copied.getOrDefault(context, 0L);
            for (var commit : next.find(gt(ID, from)).sort(ascending(ID))) {
                mine.insertOne(commit);
                copied.put(context, commit.getLong(ID));
            }
        }
    }

    private List<String> compared() {
        var found = new ArrayList<String>();
        for (var context : SERVICES.keySet()) {
            long written = own(context).getCollection(COMMITS).countDocuments();
            if (written != live(context).getCollection(COMMITS).countDocuments())
                found.add(context + ": the fold has other commits");
            found.addAll(compared(context, live(context), own(context), NO_READ_MODELS));
        }
        found.addAll(index());
        return found;
    }

    /** Of the log, from its first entry on. */
    private List<String> index() {
        var mine = own("audit");
        var entries = new LogEntries(live("audit"));
        new EventIndex(mine, entries, new Archive(live("audit"))).reach(entries.size());
        var wanted = List.of("index-mentions", "index-facts");
        var others = new TreeSet<>(live("audit").listCollectionNames().into(new ArrayList<>()));
        wanted.forEach(others::remove);
        return compared("audit", live("audit"), mine, List.copyOf(others));
    }

    private static List<String> compared(
            String context, MongoDatabase live, MongoDatabase mine, List<String> without) {
        var names = new TreeSet<>(live.listCollectionNames().into(new ArrayList<>()));
        names.addAll(mine.listCollectionNames().into(new ArrayList<>()));
        without.forEach(names::remove);
        var found = new ArrayList<String>();
        for (var name : names) {
            var here = read(mine, name);
            var there = read(live, name);
            var others = new TreeSet<>(here.keySet());
            others.addAll(there.keySet());
            others.removeIf(id -> Objects.equals(here.get(id), there.get(id)));
            if (!others.isEmpty())
                found.add(
                        "%s.%s: of %d documents %d are others than in the fold, so %s: %s, not %s"
                                .formatted(
                                        context,
                                        name,
                                        there.size(),
                                        others.size(),
                                        others.first(),
                                        there.get(others.first()),
                                        here.get(others.first())));
        }
        return found;
    }

    /** By their ids, both sorted. */
    private static Map<String, String> read(MongoDatabase database, String name) {
        var all = new HashMap<String, String>();
        for (var one : database.getCollection(name, BsonDocument.class).find())
            all.put(String.valueOf(one.get(ID)), sorted(one).toString());
        return all;
    }

    /** A store puts the fields of one update in an order of its own. */
    private static BsonValue sorted(BsonValue value) {
        return switch (value) {
            case BsonDocument document -> {
                var sorted = new BsonDocument();
                new TreeMap<>(document).forEach((name, one) -> sorted.append(name, sorted(one)));
                yield sorted;
            }
            case BsonArray array -> new BsonArray(array.stream().map(Fold::sorted).toList());
            case BsonString text -> new BsonString(closed(text.getValue()));
            default -> value;
        };
    }

    /** What is closed is closed anew each time: by which key, and how long it is, stays. */
    private static String closed(String text) {
        var closed = CLOSED.matcher(text);
        return closed.matches() ? closed.group(1) + closed.group(2).length() : text;
    }

    private MongoDatabase live(String context) {
        return live.getDatabase("qunzhi-" + context);
    }

    private MongoDatabase own(String context) {
        return own.getDatabase("qunzhi-" + context);
    }

    @Override
    public void close() {
        own.close();
        live.close();
        while (!open.isEmpty()) open.pop().run();
    }
}
