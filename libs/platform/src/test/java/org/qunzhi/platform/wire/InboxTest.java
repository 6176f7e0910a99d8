package org.qunzhi.platform.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.plan.OrganizationEvent;
import org.qunzhi.contracts.plan.OrganizationEvent.UnitAdded;
import org.qunzhi.embedded.EmbeddedMongo;
import org.qunzhi.platform.store.NamedEventSerializer;
import org.qunzhi.platform.store.Protection;
import org.qunzhi.platform.store.StoredEvent;
import org.qunzhi.platform.store.StoredNames;
import org.qunzhi.platform.trace.TraceContext;
import org.qunzhi.platform.wire.Inbox.Incoming;
import org.qunzhi.vault.Killing;
import org.qunzhi.vault.Owner;
import org.qunzhi.vault.VaultInMemory;

class InboxTest {
    private static final Envelope ENVELOPE = new Envelope(Context.PLAN);

    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir static Path directory;
    private static EmbeddedMongo mongo;
    private static MongoClient client;

    private MongoDatabase database;
    private final Reader reader = new Reader();
    private Inbox inbox;

    @BeforeAll
    static void startStore() {
        mongo = EmbeddedMongo.start(directory, 0);
        client = MongoClients.create(mongo.uri());
    }

    @BeforeEach
    void openInbox() {
        database = client.getDatabase("qunzhi-test-" + UUID.randomUUID());
        inbox = inbox(database, Context.PLAN);
    }

    @AfterAll
    static void stopStore() {
        client.close();
        mongo.close();
    }

    @Test
    void an_event_arrives_as_its_own_service_would_have_read_it() {
        inbox.accept(List.of(record(unit("o-1", 0))));

        assertThat(reader.messages)
                .singleElement()
                .satisfies(
                        message -> {
                            var event = unit("o-1", 0);
                            assertThat(message.getIdentifier()).isEqualTo(event.id());
                            assertThat(message.getTimestamp()).isEqualTo(event.time());
                            assertThat(message.getAggregateIdentifier()).isEqualTo("o-1");
                            assertThat(message.getSequenceNumber()).isZero();
                            assertThat(message.getPayload())
                                    .isEqualTo(new UnitAdded("o-1", "u-0", null, "二车间"));
                            assertThat(message.getMetaData())
                                    .containsExactlyInAnyOrderEntriesOf(event.attributes());
                        });
        assertThat(reader.actors).containsExactly("p-1");
    }

    @Test
    void what_comes_again_changes_nothing() {
        var records = units("o-1", 0, 3);
        inbox.accept(records);
        inbox.accept(records.subList(1, 2));
        inbox.accept(Stream.concat(records.stream(), units("o-1", 3, 1).stream()).toList());
        inbox.accept(List.of(records.getLast(), records.getLast()));

        assertThat(reader.units()).containsExactly("o-1/0", "o-1/1", "o-1/2", "o-1/3");
    }

    @Test
    void everything_again_from_the_beginning_changes_nothing_even_for_a_new_process() {
        var records = Stream.concat(units("o-1", 0, 3).stream(), units("o-2", 0, 2).stream());
        var all = records.toList();
        inbox.accept(all);
        inbox(database, Context.PLAN).accept(all);

        assertThat(reader.units()).hasSize(5);
    }

    @Test
    void streams_of_two_partitions_may_be_interleaved_as_they_like() {
        var first = units("o-1", 0, 3);
        var second = units("o-2", 0, 3);
        inbox.accept(List.of(second.get(0), first.get(0), first.get(1), second.get(1)));
        inbox.accept(List.of(first.get(2), second.get(2)));

        assertThat(reader.units("o-1")).containsExactly("o-1/0", "o-1/1", "o-1/2");
        assertThat(reader.units("o-2")).containsExactly("o-2/0", "o-2/1", "o-2/2");
    }

    @Test
    void what_comes_too_early_waits_until_the_gap_is_filled_and_others_go_on() {
        var late = units("o-1", 0, 4);
        inbox.accept(List.of(late.get(0), late.get(2), late.get(3)));
        inbox.accept(units("o-2", 0, 2));
        assertThat(reader.units()).containsExactly("o-1/0", "o-2/0", "o-2/1");
        inbox.redrive();
        assertThat(reader.units()).hasSize(3);

        inbox.accept(List.of(late.get(1)));

        assertThat(reader.units("o-1")).containsExactly("o-1/0", "o-1/1", "o-1/2", "o-1/3");
        assertThat(inbox.parked()).isZero();
        assertThat(waiting()).isZero();
    }

    @Test
    void a_gap_that_another_process_fills_is_seen_at_the_next_try() {
        var late = units("o-1", 0, 2);
        inbox.accept(List.of(late.get(1)));
        var other = new InboxStore(database, NOON);
        other.keep(
                new InboxStore.Waiting(key("o-1", 0), Context.PLAN.topic(), value(0), null, null));

        inbox.redrive();

        assertThat(reader.units()).containsExactly("o-1/0", "o-1/1");
    }

    @Test
    void a_name_that_this_version_does_not_know_is_parked_with_its_successors_until_it_does() {
        var painted = Stored.event(9, "unit-painted", 3, "o-1", 1, "{\"unit\":\"u-1\"}");
        var records = List.of(record(unit("o-1", 0)), record(painted), record(unit("o-1", 2)));
        inbox.accept(records);
        inbox.accept(units("o-2", 0, 2));
        inbox.accept(records);

        assertThat(reader.units()).containsExactly("o-1/0", "o-2/0", "o-2/1");
        assertThat(inbox.parked()).isOne();

        var later = inbox(database, StoredNames.of(UnitAdded.class, PlanStore.UnitPainted.class));
        later.redrive();

        assertThat(reader.units("o-1")).containsExactly("o-1/0", "o-1/2");
        assertThat(later.parked()).isZero();
        assertThat(waiting()).isZero();
    }

    @Test
    void a_version_that_this_one_cannot_read_is_parked() {
        inbox.accept(
                List.of(record(Stored.event(1, "unit-added", 7, "o-1", 0, "{\"unit\":\"u\"}"))));

        assertThat(reader.messages).isEmpty();
        assertThat(inbox.parked()).isOne();
    }

    @Test
    void what_is_no_event_is_parked_and_its_successors_wait_for_what_it_hides() {
        var broken =
                new Incoming("plan|0|17", Context.PLAN.topic(), text("{\"specversion\":"), null);
        inbox.accept(List.of(record(unit("o-1", 0)), broken, record(unit("o-1", 2))));
        inbox.redrive();

        assertThat(reader.units()).containsExactly("o-1/0");
        assertThat(inbox.parked()).isOne();

        inbox.accept(List.of(record(unit("o-1", 1))));
        assertThat(reader.units()).containsExactly("o-1/0", "o-1/1", "o-1/2");
    }

    @Test
    void an_event_on_the_topic_of_another_service_is_not_taken_for_its_own() {
        var value = new Binary(ENVELOPE.write(unit("o-1", 0)));
        inbox.accept(List.of(new Incoming("x|0|1", Context.REVIEW.topic(), value, null)));

        assertThat(reader.messages).isEmpty();
        assertThat(inbox.parked()).isOne();
    }

    @Test
    void an_event_whose_handler_fails_is_parked_after_a_few_tries_and_goes_on_after_the_fix() {
        reader.failing.add("o-1/1");
        inbox.accept(units("o-1", 0, 4));
        inbox.accept(units("o-2", 0, 2));

        assertThat(reader.units()).containsExactly("o-1/0", "o-2/0", "o-2/1");
        assertThat(reader.tries).isEqualTo(3);
        assertThat(inbox.parked()).isOne();

        reader.failing.clear();
        inbox.redrive();
        inbox.accept(units("o-1", 4, 1));

        assertThat(reader.units("o-1"))
                .containsExactly("o-1/0", "o-1/1", "o-1/2", "o-1/3", "o-1/4");
        assertThat(waiting()).isZero();
    }

    @Test
    void a_passing_failure_of_a_handler_parks_nothing() {
        reader.failOnce = true;
        inbox.accept(units("o-1", 0, 2));

        assertThat(reader.units()).containsExactly("o-1/0", "o-1/1");
        assertThat(inbox.parked()).isZero();
    }

    @Test
    void what_is_parked_says_which_stream_since_when_and_what_kind_of_fault_and_quotes_nothing() {
        reader.failing.add("o-1/1");
        inbox.accept(units("o-1", 0, 4));
        inbox.accept(List.of(new Incoming("topic|0|7", Context.PLAN.topic(), text("王敏"), null)));
        inbox.redrive();

        var parked = inbox.parkedStreams();
        assertThat(parked).hasSize(2);
        assertThat(parked)
                .filteredOn(one -> one.sequence() != null)
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.stream()).endsWith("|o-1");
                            assertThat(one.sequence()).isEqualTo(1);
                            assertThat(one.behind()).isEqualTo(2);
                            assertThat(one.since()).isEqualTo(NOON.instant());
                            assertThat(one.fault()).contains("IllegalStateException", " at ");
                        });
        assertThat(parked)
                .filteredOn(one -> one.sequence() == null)
                .singleElement()
                .satisfies(one -> assertThat(one.stream()).isEqualTo("topic|0|7"));
        assertThat(parked.toString()).doesNotContain("王敏", "o-1/1");
    }

    @Test
    void a_parked_event_that_comes_again_and_succeeds_frees_its_successors() {
        reader.failing.add("o-1/0");
        var records = units("o-1", 0, 3);
        inbox.accept(records);
        reader.failing.clear();

        inbox.accept(records.subList(0, 1));
        inbox.redrive();

        assertThat(reader.units()).containsExactly("o-1/0", "o-1/1", "o-1/2");
        assertThat(waiting()).isZero();
    }

    @Test
    void read_models_have_an_event_before_followers_do() {
        var order = new ArrayList<String>();
        var both =
                new Inbox(
                        new InboxStore(database, NOON),
                        events(StoredNames.of(Context.PLAN)),
                        List.of(
                                handler(new Noting("model", order)),
                                handler(new Noting("follower", order))),
                        TraceContext.NONE);
        both.accept(units("o-1", 0, 2));

        assertThat(order).containsExactly("model", "follower", "model", "follower");
    }

    @Test
    void an_inbox_that_forgot_takes_everything_again() {
        var records = units("o-1", 0, 3);
        inbox.accept(List.of(records.get(0), records.get(2)));
        inbox.forget();
        assertThat(inbox.mustRewind()).isTrue();
        inbox.rewound();
        reader.messages.clear();

        inbox.accept(records);

        assertThat(reader.units()).containsExactly("o-1/0", "o-1/1", "o-1/2");
        assertThat(inbox.mustRewind()).isFalse();
    }

    /** Kills before each access to the store in turn, then delivers again as the broker would. */
    @Test
    void a_kill_between_any_two_steps_loses_nothing() {
        var batches =
                List.of(
                        List.of(record(unit("o-1", 0)), record(unit("o-1", 2))),
                        List.of(record(unit("o-2", 0)), record(unit("o-1", 1))),
                        List.of(record(unit("o-1", 3)), record(unit("o-2", 1))));
        var steps = 0;
        while (killedAt(steps, batches)) {
            steps++;
        }
        assertThat(steps).isGreaterThan(10);
    }

    /** Whether there was such a step. */
    private boolean killedAt(int step, List<List<Incoming>> batches) {
        var fresh = client.getDatabase("qunzhi-test-" + UUID.randomUUID());
        reader.messages.clear();
        var killed = new Killing(step);
        var mortal = inbox(killed.wrap(fresh), Context.PLAN);
        var delivered = 0;
        try {
            for (var batch : batches) {
                mortal.accept(batch);
                delivered++;
            }
        } catch (Killing.Killed e) {
            var next = inbox(fresh, Context.PLAN);
            next.recover();
            batches.subList(delivered, batches.size()).forEach(next::accept);
        }
        assertThat(new ArrayList<>(new LinkedHashSet<>(reader.units("o-1"))))
                .as("killed at step %s", step)
                .containsExactly("o-1/0", "o-1/1", "o-1/2", "o-1/3");
        assertThat(new ArrayList<>(new LinkedHashSet<>(reader.units("o-2"))))
                .containsExactly("o-2/0", "o-2/1");
        inbox(fresh, Context.PLAN).redrive();
        assertThat(fresh.getCollection("inbox").countDocuments()).isZero();
        return killed.happened();
    }

    @Test
    void when_the_store_fails_the_batch_is_not_taken() {
        var dead = inbox(new Killing(0).wrap(database), Context.PLAN);
        assertThatThrownBy(() -> dead.accept(units("o-1", 0, 1)))
                .isInstanceOf(Killing.Killed.class);
    }

    private Inbox inbox(MongoDatabase database, Context context) {
        return inbox(database, StoredNames.of(context));
    }

    private Inbox inbox(MongoDatabase database, StoredNames names) {
        return new Inbox(
                new InboxStore(database, NOON),
                events(names),
                List.of(handler(reader)),
                TraceContext.NONE);
    }

    private static ForeignEvents events(StoredNames names) {
        return new ForeignEvents(
                _ -> new NamedEventSerializer(names),
                NoOpEventUpcaster.INSTANCE,
                new Protection(new VaultInMemory(Owner.PERSONAL), new SecureRandom()));
    }

    private static EventMessageHandler handler(Object bean) {
        return new AnnotationEventHandlerAdapter(bean);
    }

    private long waiting() {
        return database.getCollection("inbox").countDocuments();
    }

    private static StoredEvent unit(String organization, long sequence) {
        return Stored.unitAdded(sequence + 1, organization, sequence);
    }

    private static List<Incoming> units(String organization, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(sequence -> record(unit(organization, sequence)))
                .toList();
    }

    private static Incoming record(StoredEvent event) {
        var id = "plan|" + event.aggregateId() + "|" + event.sequence();
        return new Incoming(id, Context.PLAN.topic(), new Binary(ENVELOPE.write(event)), null);
    }

    private static Binary value(long sequence) {
        return new Binary(ENVELOPE.write(unit("o-1", sequence)));
    }

    private static Binary text(String text) {
        return new Binary(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String key(String organization, long sequence) {
        return "/qunzhi/plan|" + organization + "|" + sequence;
    }

    /** Keeps what it was given, and fails where it is told to. */
    static final class Reader {
        final List<DomainEventMessage<?>> messages = new ArrayList<>();
        final List<String> actors = new ArrayList<>();
        final Set<String> failing = new HashSet<>();
        boolean failOnce;
        int tries;

        @EventHandler
        void on(
                OrganizationEvent event,
                DomainEventMessage<?> message,
                @MetaDataValue("actor") String actor) {
            if (failing.contains(name(message))) {
                tries++;
                throw new IllegalStateException("the handler fails");
            }
            if (failOnce) {
                failOnce = false;
                throw new IllegalStateException("the handler fails once");
            }
            messages.add(message);
            actors.add(actor);
        }

        List<String> units() {
            return messages.stream().map(Reader::name).toList();
        }

        List<String> units(String organization) {
            return units().stream().filter(unit -> unit.startsWith(organization)).toList();
        }

        private static String name(DomainEventMessage<?> message) {
            return message.getAggregateIdentifier() + "/" + message.getSequenceNumber();
        }
    }

    record Noting(String name, List<String> order) {
        @EventHandler
        void on(OrganizationEvent event) {
            order.add(name);
        }
    }
}
