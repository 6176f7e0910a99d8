package org.qunzhi.faults;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.regex;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.qunzhi.contracts.Context;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records on plan-service's topic that nobody can handle. Those that belong to a stream are parked
 * with what comes behind them, and go on once they come as they should have come; those that are no
 * event stay parked and hinder nobody.
 */
final class Poison implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TOPIC = Context.PLAN.topic();
    private static final String TYPE = "org.qunzhi.plan.organization-applied.v1";
    private static final List<String> WHO_READ_IT =
            List.of("registration", "review", "award", "audit");

    /** Where no real event will ever be: the log waits for the positions before it. */
    private static final long FAR_AWAY = 1_000_000_000_000L;

    private static final int LARGE = 5 << 20;

    private final MongoClient stores;
    private final List<Broker> brokers;
    private final Broker broker;
    private final List<ObjectNode> stream;
    private final List<String> made;
    private final Random random;

    /**
     * Makes streams of their own of one that the platform has.
     *
     * @param folding the broker of those who fold, who get every stream as it should be
     */
    Poison(String administrator, Broker broker, Broker folding, Random random) {
        this.stores = MongoClients.create(administrator);
        this.broker = broker;
        this.brokers = List.of(broker, folding);
        this.random = random;
        this.stream = anyOrganization(broker);
        this.made =
                Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()).toString())
                        .limit(3)
                        .toList();
    }

    /** How many records it leaves that are no event. */
    static int unreadable() {
        return 2;
    }

    /**
     * Puts them there, and mends what can be mended once they are parked wherever they are read.
     */
    List<String> befall() throws InterruptedException {
        var wrong = new ArrayList<>(poison());
        wrong.addAll(mend());
        return wrong;
    }

    private List<String> poison() throws InterruptedException {
        long before = parked("registration");
        broker.takeLarge(TOPIC);
        var unknown = made.get(0);
        var future = made.get(1);
        var gap = made.get(2);
        broker.send(
                Stream.of(
                                List.of(
                                        record(
                                                unknown,
                                                changed(
                                                        unknown,
                                                        "org.qunzhi.plan.organization-vanished.v1"))),
                                List.of(
                                        record(
                                                future,
                                                changed(future, TYPE.replace(".v1", ".v99")))),
                                behind(unknown),
                                behind(future),
                                behind(gap),
                                List.of(
                                        record("broken", "{\"specversion\":\"1.0\",\"typ"),
                                        record("large", "{\"specversion\":\"" + "1".repeat(LARGE))))
                        .flatMap(List::stream)
                        .toList());
        var wrong = new ArrayList<String>();
        for (var service : WHO_READ_IT) {
            if (!comes(() -> parked(service), before + 2 + unreadable()))
                wrong.add(service + " has parked " + parked(service) + ", before " + before);
            if (!comes(() -> waiting(service, gap), stream.size() - 1))
                wrong.add(service + " does not wait for the gap in " + gap);
        }
        return wrong;
    }

    /** Sends what was missing as it should have been. */
    private List<String> mend() throws InterruptedException {
        for (var to : brokers)
            to.send(made.stream().map(id -> record(id, changed(id, 0, TYPE))).toList());
        brokers.getLast().send(made.stream().flatMap(id -> behind(id).stream()).toList());
        var wrong = new ArrayList<String>();
        for (var service : WHO_READ_IT)
            for (var id : made)
                if (!comes(() -> waiting(service, id), 0))
                    wrong.add(service + ": " + id + " still waits");
        return wrong;
    }

    /** The events of one organisation, from its first. */
    private static List<ObjectNode> anyOrganization(Broker broker) {
        var all =
                broker.read(TOPIC).values().stream()
                        .flatMap(List::stream)
                        .map(ConsumerRecord::value)
                        .map(value -> new String(value, UTF_8))
                        .filter(value -> value.startsWith("{") && value.length() < LARGE)
                        .filter(value -> value.endsWith("}"))
                        .map(value -> (ObjectNode) JSON.readTree(value))
                        .toList();
        var first =
                all.stream()
                        .filter(one -> one.path("type").asString().equals(TYPE))
                        .findFirst()
                        .orElseThrow();
        var events = new ArrayList<ObjectNode>();
        for (var one : all)
            if (one.path("subject").equals(first.path("subject"))
                    && one.path("sequence").asInt() == events.size()) events.add(one);
        return events;
    }

    private List<ProducerRecord<byte[], byte[]>> behind(String id) {
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (int i = 1; i < stream.size(); i++)
            records.add(record(id, changed(id, i, stream.get(i).path("type").asString())));
        return records;
    }

    private String changed(String id, String type) {
        return changed(id, 0, type);
    }

    /** The same of another organisation. */
    private String changed(String id, int sequence, String type) {
        var event = stream.get(sequence);
        var old = event.path("subject").asString();
        var changed = (ObjectNode) JSON.readTree(event.toString().replace(old, id));
        changed.put("id", UUID.nameUUIDFromBytes((id + sequence).getBytes(UTF_8)).toString());
        changed.put("type", type);
        changed.put("position", Long.toString(FAR_AWAY + random.nextLong(FAR_AWAY)));
        return changed.toString();
    }

    private static ProducerRecord<byte[], byte[]> record(String key, String value) {
        return new ProducerRecord<>(TOPIC, key.getBytes(UTF_8), value.getBytes(UTF_8));
    }

    private long parked(String service) {
        return stores.getDatabase("qunzhi-" + service)
                .getCollection("inbox")
                .countDocuments(exists("why"));
    }

    private long waiting(String service, String id) {
        return stores.getDatabase("qunzhi-" + service)
                .getCollection("inbox")
                .countDocuments(regex("_id", "^" + Context.PLAN.source() + "\\|" + id));
    }

    private static boolean comes(LongSupplier now, long wanted) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (now.getAsLong() != wanted) {
            if (System.nanoTime() > until) return false;
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return true;
    }

    @Override
    public void close() {
        stores.close();
    }
}
