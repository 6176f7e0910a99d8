package org.qunzhi.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunzhi.embedded.EmbeddedMongo;
import org.qunzhi.platform.Actor;
import org.qunzhi.platform.Attributes;
import org.qunzhi.platform.Commands;
import org.qunzhi.platform.Receipt;
import org.qunzhi.platform.store.NoteCommand.AmendNote;
import org.qunzhi.platform.store.NoteCommand.OpenNote;
import org.qunzhi.platform.vault.TestVault;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A command from its HTTP request to what a reader sees, in a whole service. */
class CommandsTest {
    private static final Duration MOST_WAITED = Duration.ofSeconds(2);
    @TempDir static Path folder;
    static EmbeddedMongo mongo;
    static ConfigurableApplicationContext service;
    static String base;
    static final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        mongo = EmbeddedMongo.start(folder.resolve("store"), 0);
        service =
                new SpringApplicationBuilder(NoteService.class)
                        .properties(
                                "spring.config.name=note-service",
                                "spring.application.name=note-service",
                                "server.port=0",
                                "spring.mongodb.uri=" + mongo.uri(),
                                "qunzhi.context=notes",
                                "qunzhi.snapshot-every=3",
                                "qunzhi.database=qunzhi-test-" + UUID.randomUUID())
                        .properties(TestVault.properties(folder, "request-notes"))
                        .run();
        base =
                "http://localhost:"
                        + service.getEnvironment().getProperty("local.server.port")
                        + "/api/notes";
    }

    @AfterAll
    static void stop() {
        if (service != null) service.close();
        if (mongo != null) mongo.close();
    }

    @Test
    void what_was_decided_is_seen_by_a_reader_who_asks_for_its_position() throws Exception {
        var opened = open("li", key(), "first");
        assertThat(opened.statusCode()).isEqualTo(201);
        var receipt = json(opened);
        assertThat(opened.headers().firstValue("Qunzhi-Position"))
                .hasValue(receipt.get("position").asString());
        assertThat(receipt.get("version").asInt()).isZero();
        var id = receipt.get("id").asString();
        assertThat(read(id, receipt).body()).isEqualTo("{\"text\":\"first\"}");

        var amended = amend("li", key(), id, "second");
        assertThat(amended.statusCode()).isEqualTo(200);
        assertThat(json(amended).get("version").asInt()).isEqualTo(1);
        var answer = read(id, json(amended));
        assertThat(answer.body()).isEqualTo("{\"text\":\"second\"}");
        assertThat(answer.headers().firstValueAsLong("Qunzhi-Position").orElseThrow())
                .isGreaterThanOrEqualTo(json(amended).get("position").asLong());
    }

    @Test
    @Timeout(60)
    void a_long_stream_has_a_snapshot_taken_of_it() throws Exception {
        var id = json(open("li", key(), "first")).get("id").asString();
        amend("li", key(), id, "second");
        amend("li", key(), id, "third");
        var snapshots = service.getBean(MongoDatabase.class).getCollection(Snapshots.COLLECTION);
        while (snapshots.find(Filters.eq("_id", id)).first() == null) Thread.onSpinWait();
        assertThat(json(amend("li", key(), id, "fourth")).get("version").asInt()).isEqualTo(3);
    }

    @Test
    void a_repeated_request_is_answered_as_the_first_and_writes_nothing() throws Exception {
        var key = key();
        var first = open("li", key, "once");
        long commits = commits();
        var again = open("li", key, "once");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(commits()).isEqualTo(commits);
    }

    @Test
    void the_same_key_with_another_body_is_refused() throws Exception {
        var key = key();
        open("li", key, "one");
        long commits = commits();
        var other = open("li", key, "another");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).isEqualTo("idempotency-key-reused");
        assertThat(commits()).isEqualTo(commits);
    }

    @Test
    void the_same_key_of_another_person_is_another_request() throws Exception {
        var key = key();
        var first = json(open("li", key, "mine"));
        var second = json(open("wang", key, "mine"));
        assertThat(second.get("id")).isNotEqualTo(first.get("id"));
    }

    @Test
    void repeats_at_the_same_time_write_once_and_answer_alike() throws Exception {
        var id = json(open("li", key(), "contended")).get("id").asString();
        long commits = commits();
        var key = key();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    threads.invokeAll(
                            IntStream.range(0, 16)
                                    .<java.util.concurrent.Callable<HttpResponse<String>>>mapToObj(
                                            _ -> () -> amend("li", key, id, "amended"))
                                    .toList());
            assertThat(answers.stream().map(Future::resultNow).map(HttpResponse::body).distinct())
                    .hasSize(1);
        }
        assertThat(commits()).isEqualTo(commits + 1);
    }

    @Test
    void repeats_of_a_creation_at_the_same_time_create_once() throws Exception {
        long commits = commits();
        var key = key();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    threads.invokeAll(
                            IntStream.range(0, 16)
                                    .<java.util.concurrent.Callable<HttpResponse<String>>>mapToObj(
                                            _ -> () -> open("li", key, "created"))
                                    .toList());
            assertThat(answers.stream().map(Future::resultNow).map(HttpResponse::body).distinct())
                    .hasSize(1);
        }
        assertThat(commits()).isEqualTo(commits + 1);
    }

    @Test
    void a_refused_command_writes_nothing() throws Exception {
        var id = json(open("li", key(), "text")).get("id").asString();
        long commits = commits();
        var refused = amend("li", key(), id, "");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).isEqualTo("note.text-empty");
        assertThat(commits()).isEqualTo(commits);
    }

    @Test
    void what_holds_already_writes_nothing_and_answers_with_the_version_as_it_is()
            throws Exception {
        var opened = json(open("li", key(), "same"));
        var id = opened.get("id").asString();
        long commits = commits();
        var nothing = json(amend("li", key(), id, "same"));
        assertThat(nothing.get("id")).isEqualTo(opened.get("id"));
        assertThat(nothing.get("version")).isEqualTo(opened.get("version"));
        assertThat(nothing.get("position").asLong())
                .isGreaterThanOrEqualTo(opened.get("position").asLong());
        assertThat(commits()).isEqualTo(commits);
    }

    @Test
    void a_reader_who_asks_for_more_than_there_is_gets_what_there_is() throws Exception {
        var receipt = json(open("li", key(), "only"));
        var answer = get(receipt.get("id").asString(), "9000000");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValueAsLong("Qunzhi-Position").orElseThrow())
                .isLessThan(9_000_000);
    }

    @Test
    void a_command_waits_for_the_read_models_that_it_takes_facts_from() throws Exception {
        var id = json(open("li", key(), "old")).get("id").asString();
        long began = System.nanoTime();
        var amended =
                exchange(
                        request("/" + id, "li", key())
                                .header("Qunzhi-At-Least", "9000000")
                                .PUT(BodyPublishers.ofString(body("new"))));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(MOST_WAITED);
        assertThat(amended.statusCode()).isEqualTo(200);
        assertThat(amended.headers().allValues("Qunzhi-Position"))
                .containsExactly(json(amended).get("position").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "-1", "1.5", "1234567890123456789"})
    void a_position_that_is_none_is_bad_input(String position) throws Exception {
        long commits = commits();
        var read = get("any", position);
        assertThat(read.statusCode()).isEqualTo(400);
        assertThat(read.body()).isEqualTo("Qunzhi-At-Least");
        var opened =
                exchange(
                        request("", "li", key())
                                .header("Qunzhi-At-Least", position)
                                .POST(BodyPublishers.ofString(body("text"))));
        assertThat(opened.statusCode()).isEqualTo(400);
        assertThat(commits()).isEqualTo(commits);
    }

    @Test
    void an_event_carries_the_name_that_the_edge_gave_to_its_request() throws Exception {
        var opened =
                json(
                        exchange(
                                request("", "li", key())
                                        .header("Edge", "request-17")
                                        .POST(BodyPublishers.ofString(body("text")))));
        assertThat(firstEvent(opened.get("id").asString()).getMetaData())
                .containsEntry(Attributes.CORRELATION, "request-17");
    }

    @Test
    void what_is_sent_outside_of_a_request_is_decided_once_for_its_key() {
        var commands = service.getBean(Commands.class);
        var by = new Actor("zhao", "org", "seat@1");
        var note = key();
        var first = commands.once(by, note, new OpenNote(note, "first"));
        long commits = commits();
        assertThat(first).isEqualTo(new Receipt(note, 0, first.position()));
        assertThat(commands.once(by, note, new OpenNote(note, "again"))).isEqualTo(first);
        assertThat(commands.once(by, note, new OpenNote(key(), "again"))).isEqualTo(first);
        assertThat(commits()).isEqualTo(commits);
        assertThat(firstEvent(note).getMetaData())
                .containsEntry(Attributes.ACTOR, "zhao")
                .containsEntry(Attributes.ORGANIZATION, "org")
                .containsEntry(Attributes.AUTHORITY, "seat@1")
                .containsKey(Attributes.CORRELATION);
        commands.once(Actor.self("li"), note, new OpenNote(key(), "of another person"));
        assertThat(commits()).isEqualTo(commits + 1);
    }

    @Test
    void what_is_sent_outside_of_a_request_may_be_refused() {
        var commands = service.getBean(Commands.class);
        var note = key();
        commands.once(Actor.self("li"), "open " + note, new OpenNote(note, "text"));
        assertThatThrownBy(
                        () ->
                                commands.once(
                                        Actor.self("li"), "amend " + note, new AmendNote(note, "")))
                .isInstanceOf(CommandExecutionException.class)
                .hasMessage("note.text-empty");
    }

    private static DomainEventMessage<?> firstEvent(String note) {
        return service.getBean(EventStore.class).readEvents(note).next();
    }

    @Test
    void an_event_names_who_decided_by_which_right() throws Exception {
        var id = json(open("zhao", key(), "named")).get("id").asString();
        var event = service.getBean(EventStore.class).readEvents(id).next();
        var stored =
                (StoredEvent) Objects.requireNonNull(event.getMetaData().get(Attributes.STORED));
        assertThat(stored.attributes())
                .containsEntry(Attributes.ACTOR, "zhao")
                .containsEntry(Attributes.ORGANIZATION, "org")
                .containsEntry(Attributes.AUTHORITY, "seat@1")
                .containsKey(Attributes.CORRELATION)
                .doesNotContainKey(Attributes.CAUSATION);
        assertThat(stored.salts()).containsKeys("note", "text", "@actor", "@type", "@sequence");
        assertThat(UUID.fromString(stored.id()).version()).isEqualTo(7);
    }

    @Test
    void a_command_that_follows_from_an_event_names_its_cause() throws Exception {
        var receipt = json(open("li", key(), "copy me"));
        var copy = NoteFollower.copyOf(receipt.get("id").asString());
        long at = service.getBean(ReadPositions.class).position();
        while (get(copy, Long.toString(++at)).statusCode() != 200) {
            assertThat(at).isLessThan(receipt.get("position").asLong() + 3);
        }
        var store = service.getBean(EventStore.class);
        var cause = store.readEvents(receipt.get("id").asString()).next();
        var effect = store.readEvents(copy).next();
        assertThat(effect.getMetaData())
                .containsEntry(Attributes.ACTOR, "note-service")
                .containsEntry(Attributes.ORGANIZATION, "org")
                .containsEntry(Attributes.AUTHORITY, "seat@1")
                .containsEntry(Attributes.CAUSATION, cause.getIdentifier())
                .containsEntry(
                        Attributes.CORRELATION, cause.getMetaData().get(Attributes.CORRELATION));
    }

    @Test
    void a_dropped_read_model_is_built_again_from_the_store() throws Exception {
        var receipt = json(open("li", key(), "kept"));
        var id = receipt.get("id").asString();
        read(id, receipt);
        service.getBean(ReadModels.class).rebuild();
        assertThat(read(id, receipt).body()).isEqualTo("{\"text\":\"kept\"}");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static long commits() {
        return service.getBean(MongoDatabase.class)
                .getCollection(Commits.COLLECTION)
                .countDocuments();
    }

    private static HttpResponse<String> open(String person, String key, String text)
            throws IOException, InterruptedException {
        return exchange(request("", person, key).POST(BodyPublishers.ofString(body(text))));
    }

    private static HttpResponse<String> amend(String person, String key, String id, String text)
            throws IOException, InterruptedException {
        return exchange(request("/" + id, person, key).PUT(BodyPublishers.ofString(body(text))));
    }

    private static HttpResponse<String> read(String id, JsonNode receipt)
            throws IOException, InterruptedException {
        return get(id, receipt.get("position").asString());
    }

    private static HttpResponse<String> get(String id, String atLeast)
            throws IOException, InterruptedException {
        return exchange(
                HttpRequest.newBuilder(URI.create(base + "/" + id))
                        .header("Qunzhi-At-Least", atLeast));
    }

    private static HttpRequest.Builder request(String path, String person, String key) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .header("Person", person)
                .header("Idempotency-Key", key);
    }

    private static HttpResponse<String> exchange(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String body(String text) {
        return "{\"text\":\"" + text + "\"}";
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
