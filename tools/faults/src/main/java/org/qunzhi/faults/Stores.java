package org.qunzhi.faults;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** The events as they lie in the services' databases, read by nobody's code but this. */
final class Stores implements AutoCloseable {
    static final List<String> CONTEXTS =
            List.of("plan", "registration", "review", "award", "audit");

    private final MongoClient client;

    Stores(String administrator) {
        client = MongoClients.create(administrator);
    }

    /** An event with its place. */
    record Stored(long position, String aggregate, long sequence, String name, String id) {}

    /** All of a service, in order of their positions. */
    List<Stored> of(String context) {
        var all = new ArrayList<Stored>();
        for (var commit :
                client.getDatabase("qunzhi-" + context)
                        .getCollection("commits")
                        .find()
                        .sort(ascending("_id"))) {
            long position = commit.getLong("_id");
            long sequence = commit.getLong("firstSequence");
            for (var event : commit.getList("events", Document.class)) {
                all.add(
                        new Stored(
                                position++,
                                commit.getString("aggregateId"),
                                sequence++,
                                event.getString("name"),
                                event.getString("id")));
            }
        }
        return all;
    }

    /** Who keeps more or fewer records parked than this. */
    List<String> parkedBut(int expected) {
        var wrong = new ArrayList<String>();
        for (var context : CONTEXTS) {
            long parked =
                    client.getDatabase("qunzhi-" + context)
                            .getCollection("inbox")
                            .countDocuments(exists("why"));
            if (parked != (context.equals("plan") ? 0 : expected))
                wrong.add(context + " has " + parked + " records parked, not " + expected);
        }
        return wrong;
    }

    /** What is wrong with the order of a service's events: nothing, it is to be hoped. */
    static List<String> gaps(String context, List<Stored> events) {
        var wrong = new ArrayList<String>();
        long expected = 1;
        Map<String, Long> sequences = new HashMap<>();
        for (var event : events) {
            if (event.position() != expected)
                wrong.add(context + ": position " + event.position() + ", not " + expected);
            expected = event.position() + 1;
            long next = sequences.getOrDefault(event.aggregate(), -1L) + 1;
            if (event.sequence() != next)
                wrong.add(
                        context
                                + ": "
                                + event.aggregate()
                                + " has "
                                + event.sequence()
                                + ", not "
                                + next);
            sequences.put(event.aggregate(), event.sequence());
        }
        return wrong;
    }

    @Override
    public void close() {
        client.close();
    }
}
