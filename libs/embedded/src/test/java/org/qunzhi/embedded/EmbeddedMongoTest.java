package org.qunzhi.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoTest {
    /** Two chars in Java, which are less than the one of the other. */
    private static final String FAR = "\uD83D\uDE00";

    private static final String LAST_OF_ONE_CHAR = "\uFF01";
    @TempDir Path folder;

    @Test
    void data_and_unique_indexes_survive_a_restart() {
        in(
                notes -> {
                    notes.createIndex(ascending("name"), new IndexOptions().unique(true));
                    notes.insertOne(new Document("_id", 1L).append("name", "one"));
                });
        in(
                notes -> {
                    assertThat(notes.find(eq("name", "one")).first()).containsEntry("_id", 1L);
                    assertThatThrownBy(
                                    () ->
                                            notes.insertOne(
                                                    new Document("_id", 2L).append("name", "one")))
                            .isInstanceOf(MongoWriteException.class);
                });
    }

    @Test
    void ranges_and_orders_of_the_id_answer_as_a_scan_does() {
        in(
                notes -> {
                    notes.insertMany(
                            LongStream.rangeClosed(1, 20)
                                    .mapToObj(
                                            id ->
                                                    new Document("_id", id)
                                                            .append("even", id % 2 == 0))
                                    .toList());
                    assertThat(ids(notes, new Document(), descending("_id"), 2))
                            .containsExactly(20L, 19L);
                    assertThat(ids(notes, gte("_id", 18L), ascending("_id"), 2))
                            .containsExactly(18L, 19L);
                    assertThat(ids(notes, gt("_id", 18L), ascending("_id"), 9))
                            .containsExactly(19L, 20L);
                    assertThat(ids(notes, lt("_id", 3L), descending("_id"), 9))
                            .containsExactly(2L, 1L);
                    assertThat(ids(notes, lte("_id", 3L), descending("_id"), 2))
                            .containsExactly(3L, 2L);
                    assertThat(ids(notes, gt("_id", 20L), ascending("_id"), 2)).isEmpty();
                    assertThat(ids(notes, lt("_id", 1L), descending("_id"), 2)).isEmpty();
                    var evenInside = and(eq("even", true), gt("_id", 4L));
                    assertThat(ids(notes, evenInside, ascending("_id"), 2)).containsExactly(6L, 8L);
                });
    }

    /** Spring Boot's health indicator greets so. */
    @Test
    void a_client_may_say_hello() {
        try (var mongo = EmbeddedMongo.start(folder, 0);
                var client = MongoClients.create(mongo.uri())) {
            var answer = client.getDatabase("admin").runCommand(new Document("hello", 1));
            assertThat(answer.getInteger("maxWireVersion")).isPositive();
            assertThat(answer.getBoolean("isWritablePrimary")).isTrue();
        }
    }

    @Test
    void ids_that_are_no_numbers_are_sorted_too() {
        in(
                notes -> {
                    for (var id : List.of("b", FAR, "c", LAST_OF_ONE_CHAR, "a"))
                        notes.insertOne(new Document("_id", id));
                    assertThat(notes.find().sort(descending("_id")).map(note -> note.get("_id")))
                            .containsExactly(FAR, LAST_OF_ONE_CHAR, "c", "b", "a");
                });
    }

    /** As it was before documents were BSON and indexes sorted. */
    @Test
    void a_store_of_the_plain_backend_is_opened_and_goes_on() {
        var file = folder.resolve("store.mv").toString();
        var server = new MongoServer(new H2Backend(file));
        server.bind("127.0.0.1", 0);
        var uri = "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
        try (var client = MongoClients.create(uri)) {
            var notes = client.getDatabase("test").getCollection("notes");
            notes.createIndex(ascending("name"), new IndexOptions().unique(true));
            for (long id = 1; id <= 50; id++)
                notes.insertOne(new Document("_id", id).append("name", "n" + id));
        } finally {
            server.shutdownNow();
        }
        in(
                notes -> {
                    assertThat(ids(notes, gte("name", "n8"), ascending("name"), 9))
                            .containsExactly(8L, 9L);
                    assertThat(ids(notes, lt("_id", 3L), descending("_id"), 9))
                            .containsExactly(2L, 1L);
                    assertThatThrownBy(() -> notes.insertOne(new Document("name", "n7")))
                            .hasMessageContaining("index: name_1 dup key");
                });
    }

    private void in(Consumer<MongoCollection<Document>> work) {
        try (var mongo = EmbeddedMongo.start(folder, 0);
                var client = MongoClients.create(mongo.uri())) {
            work.accept(client.getDatabase("test").getCollection("notes"));
        }
    }

    private static List<Long> ids(
            MongoCollection<Document> notes, Bson filter, Bson order, int limit) {
        return notes.find(filter)
                .sort(order)
                .limit(limit)
                .map(note -> note.getLong("_id"))
                .into(new ArrayList<>());
    }
}
