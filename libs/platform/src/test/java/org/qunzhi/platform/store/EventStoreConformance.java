package org.qunzhi.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunzhi.contracts.Protected;
import org.qunzhi.platform.Receipt;
import org.qunzhi.platform.store.LetterEvent.LetterWritten;
import org.qunzhi.platform.store.NoteCommand.AmendNote;
import org.qunzhi.platform.store.NoteCommand.OpenNote;
import org.qunzhi.platform.store.NoteTaker.Taken;
import org.qunzhi.vault.Owner;

/** What every backend of the event store must do. The time limits only end what hangs. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class EventStoreConformance {
    private static final int WRITERS = 32;
    private final List<AutoCloseable> opened = new ArrayList<>();
    private final String database = "qunzhi-test-" + UUID.randomUUID();
    private StoreInstance here;

    /** Of the backend; without a database, without options. */
    abstract String uri();

    /** How a process of its own reaches a store that this one can open after its end. */
    abstract String uriForProcess();

    abstract String uriAfterProcess();

    @BeforeEach
    void open() {
        here = instance();
    }

    @AfterEach
    void dropAndClose() throws Exception {
        for (var each : opened.reversed()) each.close();
        try (var client = MongoClients.create(uri())) {
            client.getDatabase(database).drop();
        }
    }

    private StoreInstance instance() {
        return keep(new StoreInstance(uri(), database));
    }

    private <T extends AutoCloseable> T keep(T closeable) {
        opened.add(closeable);
        return closeable;
    }

    @Test
    void a_command_that_took_too_long_decides_nothing_and_is_sent_again() throws Exception {
        var hasty = keep(new StoreInstance(uri(), database, Duration.ofSeconds(20), Duration.ZERO));
        var events = StoreInstance.events("note-1", 0, 1);
        assertThatThrownBy(() -> hasty.engine.append(events, intent()))
                .isInstanceOf(OutcomeUnknown.class)
                .hasStackTraceContaining("qunzhi.settle");
        assertThat(here.engine.stored(1)).isEmpty();
        here.engine.append(events, intent());
        assertThat(here.engine.stored(1)).hasSize(1);
    }

    @Test
    void the_settled_head_is_the_last_position() {
        assertThat(here.engine.settledHead()).hasValue(0);
        here.engine.append(StoreInstance.events("note-1", 0, 3), intent());
        assertThat(here.engine.settledHead()).hasValue(3);
    }

    @Test
    void events_of_a_lost_store_are_put_back_where_they_were_and_once() {
        here.engine.append(StoreInstance.events("note-1", 0, 2), intent());
        here.engine.append(StoreInstance.events("note-2", 0, 1), intent());
        var lost = here.engine.stored(1).toList();
        here.database.getCollection("commits").deleteMany(new Document());
        here.engine.putBack(lost.subList(0, 2));
        here.engine.putBack(lost);
        assertThat(here.engine.stored(1).toList()).isEqualTo(lost);
        here.engine.append(StoreInstance.events("note-2", 1, 1), intent());
        assertThat(here.engine.stored(4).toList()).hasSize(1);
    }

    @Test
    void concurrent_writers_on_two_engines_leave_order_and_no_gap() throws Exception {
        var there = instance();
        int commitsEach = 20;
        var sizes = new int[] {1, 3, 2};
        var receipts =
                atOnce(
                        WRITERS,
                        writer -> {
                            var engine = (writer % 2 == 0 ? here : there).engine;
                            var mine = new ArrayList<Receipt>();
                            long sequence = 0;
                            for (int i = 0; i < commitsEach; i++) {
                                int size = sizes[(writer + i) % sizes.length];
                                var intent = intent();
                                engine.append(
                                        StoreInstance.events("note-" + writer, sequence, size),
                                        intent);
                                mine.add(Objects.requireNonNull(intent.receipt()));
                                sequence += size;
                            }
                            return mine;
                        });
        var all = here.all();
        assertThat(all.stream().map(StoredEvent::position))
                .containsExactlyElementsOf(positions(1, all.size()));
        var sequences = new HashMap<String, Long>();
        for (var event : all) {
            assertThat(event.sequence()).isEqualTo(sequences.getOrDefault(event.aggregateId(), 0L));
            sequences.put(event.aggregateId(), event.sequence() + 1);
        }
        var byPosition = new HashMap<String, StoredEvent>();
        all.forEach(event -> byPosition.put(Long.toString(event.position()), event));
        assertThat(receipts.stream().flatMap(List::stream))
                .hasSize(WRITERS * commitsEach)
                .allSatisfy(
                        receipt -> {
                            var last = Objects.requireNonNull(byPosition.get(receipt.position()));
                            assertThat(last.aggregateId()).isEqualTo(receipt.id());
                            assertThat(last.sequence()).isEqualTo(receipt.version());
                        });
    }

    @Test
    void writers_of_one_stream_take_turns_and_the_late_ones_are_told() throws Exception {
        var there = instance();
        here.append("note", 0, 1);
        var outcomes =
                atOnce(
                        WRITERS,
                        writer ->
                                catchThrowable(
                                        () ->
                                                (writer % 2 == 0 ? here : there)
                                                        .append("note", 1, 1)));
        assertThat(outcomes.stream().filter(Objects::isNull)).hasSize(1);
        assertThat(outcomes.stream().filter(Objects::nonNull))
                .allSatisfy(
                        failure -> assertThat(failure).isInstanceOf(ConcurrencyException.class));
        assertThat(here.all()).hasSize(2);
    }

    @Test
    void a_commit_of_several_events_is_in_as_a_whole_or_not_at_all() {
        here.append("note", 0, 3);
        assertThat(here.all()).hasSize(3);
        var failing = new ArrayList<>(StoreInstance.events("other", 0, 2));
        failing.add(new GenericDomainEventMessage<>("NoteAggregate", "other", 2, "no event"));
        assertThatThrownBy(() -> here.store.publish(failing)).isInstanceOf(RuntimeException.class);
        here.append("note", 3, 1);
        assertThatThrownBy(() -> here.append("note", 3, 3))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(here.all().stream().map(StoredEvent::aggregateId)).containsOnly("note");
        assertThat(here.all()).hasSize(4);
    }

    @Test
    void a_stream_that_exists_cannot_be_created_and_one_that_went_on_cannot_be_continued() {
        here.append("note", 0, 1);
        assertThatThrownBy(() -> here.append("note", 0, 1))
                .isInstanceOf(AggregateStreamCreationException.class);
        here.append("note", 1, 1);
        assertThatThrownBy(() -> here.append("note", 1, 1))
                .isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void one_commit_carries_one_aggregate_and_a_bounded_number_of_events() {
        var two = new ArrayList<>(StoreInstance.events("one", 0, 1));
        two.addAll(StoreInstance.events("two", 0, 1));
        assertThatThrownBy(() -> here.store.publish(two))
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("two aggregates");
        assertThatThrownBy(() -> here.append("note", 0, Commit.MOST_EVENTS + 1))
                .isInstanceOf(EventStoreException.class);
        here.append("note", 0, Commit.MOST_EVENTS);
        assertThat(here.all()).hasSize(Commit.MOST_EVENTS);
    }

    @Test
    void a_tail_reader_sees_every_event_once_and_in_order_while_writers_run() throws Exception {
        var there = instance();
        int commitsEach = 25;
        int events = WRITERS * commitsEach * 2;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var tail = here.store.openStream(null)) {
            var reader = threads.submit(() -> read(tail, events));
            atOnce(
                    WRITERS,
                    writer -> {
                        var instance = writer % 2 == 0 ? here : there;
                        for (int i = 0; i < commitsEach; i++) {
                            instance.append("note-" + writer, i * 2L, 2);
                        }
                        return writer;
                    });
            assertThat(reader.get()).containsExactlyElementsOf(positions(1, events));
            assertThat(tail.hasNextAvailable()).isFalse();
        }
    }

    @Test
    void a_waiting_reader_is_woken_by_a_commit_of_this_and_of_another_instance() throws Exception {
        var there = instance();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var tail = here.store.openStream(null)) {
            for (var instance : List.of(here, there, here, there)) {
                var waiting = threads.submit(() -> tail.hasNextAvailable(1, TimeUnit.HOURS));
                instance.append(UUID.randomUUID().toString(), 0, 1);
                assertThat(waiting.get()).isTrue();
                tail.nextAvailable();
            }
        }
    }

    @Test
    void a_processor_that_looks_once_an_hour_is_woken_by_every_commit() throws Exception {
        var there = instance();
        try (var taker = new NoteTaker(here, new InMemoryTokenStore(), NoteTaker.AN_HOUR)) {
            taker.processor.start();
            for (int i = 1; i <= 40; i++) {
                (i % 2 == 0 ? here : there).append("note-" + i, 0, 1);
                assertThat(taker.take(1)).containsExactly(new Taken(i, false));
            }
        }
    }

    /** Both are told the same; of the one every snapshot is dropped before each command. */
    @Test
    void a_decision_after_a_snapshot_equals_one_without() {
        var without = instance();
        for (var note : List.of("with", "without")) {
            here.sender.send(new OpenNote(note, "text"), Map.of(), intent());
            for (int i = 1; i <= 3 * StoreInstance.SNAPSHOT_EVERY; i++) {
                if (note.equals("without")) snapshots().deleteMany(new Document());
                var sender = (note.equals("with") ? here : without).sender;
                // Every third says what the note says already, and decides nothing.
                sender.send(new AmendNote(note, "text " + i / 3), Map.of(), intent());
            }
            if (note.equals("with")) assertThat(snapshots().countDocuments()).isEqualTo(1);
        }
        assertThat(decided("with")).hasSize(22).isEqualTo(decided("without"));
    }

    private List<String> decided(String note) {
        return here.all().stream()
                .filter(event -> event.aggregateId().equals(note))
                .map(event -> event.sequence() + event.name() + event.data().replace(note, ""))
                .toList();
    }

    private MongoCollection<Document> snapshots() {
        return here.database.getCollection(Snapshots.COLLECTION);
    }

    /** A snapshot that says something else, so that it is seen whether it was used. */
    private void falsified(String field, Object value) {
        here.sender.send(new OpenNote("note", "text"), Map.of(), intent());
        for (int i = 1; i < StoreInstance.SNAPSHOT_EVERY; i++)
            here.sender.send(new AmendNote("note", "text " + i), Map.of(), intent());
        var taken = Objects.requireNonNull(snapshots().find().first());
        var state = taken.getString("state").replaceAll("\"revision\":[0-9]+", "\"revision\":700");
        snapshots()
                .updateOne(
                        new Document(),
                        Updates.combine(Updates.set("state", state), Updates.set(field, value)));
    }

    private String amendedOnce() {
        here.sender.send(new AmendNote("note", "the last text"), Map.of(), intent());
        return here.all().getLast().data();
    }

    @Test
    void a_snapshot_is_used() {
        falsified("serializer", SnapshotForm.NAME);
        assertThat(amendedOnce()).contains("\"revision\":701}");
    }

    /** Taken by another version, of a class that is gone, or beside another history. */
    @ParameterizedTest
    @CsvSource({
        "revision,0",
        "serializer,fields-0",
        "type,org.qunzhi.Gone",
        "event,another",
        "state,{}"
    })
    void a_snapshot_that_is_not_of_today_and_here_is_ignored(String field, String value) {
        falsified(field, value);
        assertThat(amendedOnce()).contains("\"revision\":20}");
    }

    @Test
    void an_earlier_snapshot_does_not_replace_a_later_one() {
        falsified("sequence", 1_000L);
        for (int i = 0; i < StoreInstance.SNAPSHOT_EVERY; i++)
            here.sender.send(new AmendNote("note", "again " + i), Map.of(), intent());
        assertThat(Objects.requireNonNull(snapshots().find().first()))
                .containsEntry("sequence", 1_000L);
    }

    @Test
    void nothing_protected_gets_into_a_snapshot() {
        here.append("note", 0, 1);
        var aggregate = new Secretive(Protected.of("王小明"));
        var snapshot = new GenericDomainEventMessage<>("Secretive", "note", 0, aggregate);
        assertThatThrownBy(() -> here.engine.storeSnapshot(snapshot))
                .hasMessageContaining("protected");
        assertThat(snapshots().countDocuments()).isZero();
    }

    @Revision("1")
    record Secretive(Protected<String> name) {}

    /** Some may come again, as after every change of claims; none is left out. */
    @Test
    void segments_are_split_and_merged_and_no_event_is_left_out() throws Exception {
        try (var taker = new NoteTaker(here, tokens(), NoteTaker.AT_ONCE)) {
            taker.processor.start();
            appendAndTake(taker, 1);
            assertThat(taker.processor.splitSegment(0).get()).isTrue();
            appendAndTake(taker, 21);
            assertThat(taker.processor.mergeSegment(0).get()).isTrue();
            appendAndTake(taker, 41);
        }
    }

    /** Waits until all that was appended has come. */
    private void appendAndTake(NoteTaker taker, long first) throws InterruptedException {
        for (int i = 0; i < 20; i++) here.append("note-" + (first + i), 0, 1);
        var missing = new HashSet<>(positions(first, first + 19));
        while (!missing.isEmpty()) missing.remove(taker.take(1).getFirst().position());
    }

    @Test
    void a_token_may_stand_inside_a_commit() throws Exception {
        here.append("one", 0, 3);
        here.append("two", 0, 2);
        for (long position = 1; position <= 5; position++) {
            var token = new GlobalSequenceTrackingToken(position);
            var rest = positions(position + 1, 5);
            assertThat(here.engine.readEvents(token, false).map(EventStoreConformance::position))
                    .containsExactlyElementsOf(rest);
            try (var tail = here.store.openStream(token)) {
                assertThat(read(tail, rest.size())).containsExactlyElementsOf(rest);
                assertThat(tail.hasNextAvailable()).isFalse();
            }
        }
    }

    @Test
    void after_a_reset_every_event_is_flagged_as_replay_and_the_token_does_not_grow()
            throws Exception {
        var lengths = new ArrayList<Integer>();
        var tokens = tokens();
        long written = 0;
        for (int round = 1; round <= 3; round++) {
            for (int i = 0; i < 10; i++) here.append("note-" + round + "-" + i, 0, 30);
            written += 300;
            int events = (int) written;
            try (var taker = new NoteTaker(here, tokens, NoteTaker.AN_HOUR)) {
                taker.processor.start();
                var fresh = taker.take(300);
                assertThat(fresh).allMatch(taken -> !taken.replayed());
                taker.processor.shutDown();
                taker.processor.resetTokens();
                taker.processor.start();
                assertThat(taker.take(events))
                        .containsExactlyElementsOf(
                                positions(1, events).stream()
                                        .map(position -> new Taken(position, true))
                                        .toList());
                taker.processor.shutDown();
                lengths.add(tokenLength());
                taker.processor.start();
                here.append("after-" + round, 0, 1);
                written++;
                assertThat(taker.take(1)).containsExactly(new Taken(written, false));
            }
        }
        assertThat(lengths.getLast()).isLessThan(lengths.getFirst() + 8);
    }

    @Test
    void a_processor_that_has_seen_nothing_can_be_reset_and_goes_on() throws Exception {
        try (var taker = new NoteTaker(here, tokens(), NoteTaker.AT_ONCE)) {
            taker.processor.start();
            while (taker.streamsOpened() < 1) Thread.onSpinWait();
            taker.processor.shutDown();
            taker.processor.resetTokens();
            taker.processor.start();
            here.append("note", 0, 1);
            assertThat(taker.take(1)).containsExactly(new Taken(1, false));
        }
    }

    @Test
    void an_unknown_stored_name_fails_the_load_and_stops_the_projection() throws Exception {
        here.append("note", 0, 1);
        here.append("note", 1, 1);
        here.append("other", 0, 1);
        rename("note-opened", "note-forgotten");
        assertThatThrownBy(() -> here.store.readEvents("note").asStream().toList())
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("note-forgotten");
        try (var taker = new NoteTaker(here, new InMemoryTokenStore(), NoteTaker.AT_ONCE)) {
            taker.processor.start();
            assertThat(taker.take(1)).containsExactly(new Taken(1, false));
            while (taker.streamsOpened() < 3) Thread.onSpinWait();
            assertThat(taker.nothingMore()).isTrue();
            rename("note-forgotten", "note-opened");
            assertThat(taker.take(2)).containsExactly(new Taken(2, false), new Taken(3, false));
        }
    }

    @Test
    void what_is_protected_lies_closed_is_read_open_and_is_receipted() {
        var letter =
                new LetterWritten(
                        "l-1",
                        "o-1",
                        "opening-1",
                        Protected.of("张三"),
                        null,
                        Protected.of(new LetterEvent.Offer(Map.of("bricks", 1_357), 1_357)));
        var intent = intent();
        here.engine.append(
                List.of(new GenericDomainEventMessage<>("Letter", "l-1", 0, letter)), intent);
        var stored = here.all().getFirst();
        assertThat(stored.data()).doesNotContain("张三", "1357");
        assertThat(stored.salts()).containsKey("office").doesNotContainKeys("writer", "offer");
        assertThat(Objects.requireNonNull(intent.receipt()).sealed())
                .isEqualTo(stored.sealed())
                .containsOnlyKeys("offer");
        assertThat(payload(here)).isEqualTo(payload(here));
        var read = payload(here);
        assertThat(read.writer().shown()).contains("张三");
        here.keys.destroy(Owner.personal("张三", "o-1"));
        assertThat(payload(here).writer()).isInstanceOf(Protected.Erased.class);
        assertThat(payload(here).offer().shown()).isEqualTo(letter.offer().shown());
    }

    private static LetterWritten payload(StoreInstance store) {
        return (LetterWritten) store.engine.readEvents("l-1").next().getPayload();
    }

    private void rename(String from, String to) {
        here.database
                .getCollection(Commits.COLLECTION)
                .updateOne(
                        Filters.and(Filters.eq("_id", 2L), Filters.eq("events.0.name", from)),
                        Updates.set("events.0.name", to));
    }

    @Test
    void a_repeated_command_answers_as_the_first_and_writes_nothing() {
        var opened = here.sender.send(new OpenNote("note", "first"), Map.of(), intent("a", "body"));
        assertThat(here.sender.send(new OpenNote("again", "first"), Map.of(), intent("a", "body")))
                .isEqualTo(opened);
        assertThatThrownBy(
                        () ->
                                here.sender.send(
                                        new OpenNote("more", "x"), Map.of(), intent("a", "other")))
                .isInstanceOf(KeyReused.class);
        assertThatThrownBy(
                        () ->
                                here.engine.append(
                                        StoreInstance.events("beside", 0, 1), intent("a", "body")))
                .isInstanceOf(CommandRepeated.class);
        assertThat(here.commits()).isEqualTo(1);
    }

    @Test
    void repeats_at_the_same_time_on_two_instances_answer_alike_and_write_once() throws Exception {
        var there = instance();
        here.sender.send(new OpenNote("note", "first"), Map.of(), intent());
        var answers =
                atOnce(
                        WRITERS,
                        writer ->
                                (writer % 2 == 0 ? here : there)
                                        .sender.send(
                                                new AmendNote("note", "second"),
                                                Map.of(),
                                                intent("same", "body")));
        assertThat(answers).containsOnly(new Receipt("note", 1, "2"));
        var created =
                atOnce(
                        WRITERS,
                        writer ->
                                (writer % 2 == 0 ? here : there)
                                        .sender.send(
                                                new OpenNote("note-" + writer, "new"),
                                                Map.of(),
                                                intent("created", "body")));
        assertThat(new HashSet<>(created)).hasSize(1);
        assertThat(here.commits()).isEqualTo(3);
    }

    @Test
    void a_command_that_decides_nothing_writes_nothing_and_answers_with_what_holds() {
        here.sender.send(new OpenNote("other", "text"), Map.of(), intent());
        here.sender.send(new OpenNote("note", "text"), Map.of(), intent());
        here.sender.send(new OpenNote("third", "text"), Map.of(), intent());
        assertThat(here.sender.send(new AmendNote("note", "text"), Map.of(), intent()))
                .isEqualTo(new Receipt("note", 0, "3"));
        assertThat(here.commits()).isEqualTo(3);
    }

    @Test
    void a_writer_that_is_killed_loses_nothing_that_it_acknowledged() throws Exception {
        var killed = WriterProcess.runAndKill(uriForProcess(), database, 1_000);
        try (var after = new StoreInstance(uriAfterProcess(), database)) {
            var positions = after.all().stream().map(StoredEvent::position).toList();
            assertThat(positions).containsExactlyElementsOf(positions(1, positions.size()));
            var commands = new HashSet<String>();
            after.database
                    .getCollection(Commits.COLLECTION)
                    .find()
                    .map(commit -> commit.getString("commandId"))
                    .into(commands);
            assertThat(killed).hasSizeGreaterThanOrEqualTo(1_000);
            assertThat(commands).containsAll(killed);
            after.append("after", 0, 1);
            assertThat(after.all().getLast().position()).isEqualTo(positions.size() + 1L);
        }
    }

    @Test
    void an_unknown_outcome_is_settled_by_sending_again() throws Exception {
        try (var line = new CutLine(uri());
                var behind = new StoreInstance(line.uri(), database)) {
            here.append("before", 0, 1);
            line.cut(CutLine.Where.BEFORE_THE_ANSWER);
            behind.append("answer-lost", 0, 2);
            line.cut(CutLine.Where.BEFORE_THE_REQUEST);
            behind.append("request-lost", 0, 2);
            assertThat(line.cuts()).isEqualTo(2);
            behind.append("answer-lost", 2, 1);
        }
        assertThat(here.all().stream().map(StoredEvent::aggregateId))
                .containsExactly(
                        "before",
                        "answer-lost",
                        "answer-lost",
                        "request-lost",
                        "request-lost",
                        "answer-lost");
    }

    @Test
    void an_outcome_that_stays_unknown_is_said_to_be_unknown() throws Exception {
        try (var line = new CutLine(uri());
                var behind = new StoreInstance(line.uri(), database, Duration.ofSeconds(1))) {
            behind.append("before", 0, 1);
            line.cutForGood();
            assertThatThrownBy(
                            () ->
                                    behind.engine.append(
                                            StoreInstance.events("note", 0, 1),
                                            intent("mine", "body")))
                    .isInstanceOfSatisfying(
                            OutcomeUnknown.class,
                            unknown -> assertThat(unknown.commandId()).isEqualTo("mine"));
        }
    }

    private TokenStore tokens() {
        return MongoTokenStore.builder()
                .mongoTemplate(DefaultMongoTemplate.builder().mongoDatabase(here.database).build())
                .serializer(
                        Jackson3Serializer.builder()
                                .jsonMapperBuilderCustomizer(
                                        new StoreConfiguration().tokensAreReadable())
                                .build())
                .nodeId("test")
                .build();
    }

    private int tokenLength() {
        var token =
                here.database
                        .getCollection("trackingtokens")
                        .find(Filters.eq("processorName", "note-taker"))
                        .first();
        return Objects.requireNonNull(token).toJson().length();
    }

    private static Intent intent() {
        return intent(UUID.randomUUID().toString(), "hash");
    }

    private static Intent intent(String commandId, String requestHash) {
        return new Intent(commandId, requestHash);
    }

    private interface Work<T> {
        T by(int writer) throws Exception;
    }

    private static <T> List<T> atOnce(int writers, Work<T> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads
                    .invokeAll(
                            IntStream.range(0, writers)
                                    .<Callable<T>>mapToObj(writer -> () -> work.by(writer))
                                    .toList())
                    .stream()
                    .map(Future::resultNow)
                    .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
        }
    }

    private static List<Long> read(TrackingEventStream tail, int count)
            throws InterruptedException {
        var positions = new ArrayList<Long>();
        while (positions.size() < count) positions.add(position(tail.nextAvailable()));
        return positions;
    }

    private static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }

    private static List<Long> positions(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    /** For the summary: what runs there. */
    static String version(String uri) {
        try (var client = MongoClients.create(uri)) {
            return client.getDatabase("admin")
                    .runCommand(new Document("buildInfo", 1))
                    .getString("version");
        }
    }
}
