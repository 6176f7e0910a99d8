package org.qunzhi.standalone.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.CreateCollectionOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunzhi.embedded.EmbeddedKafka;
import org.qunzhi.embedded.EmbeddedMongo;
import org.qunzhi.standalone.scan.ByteScan.Found;

/** What somebody leaks on purpose into a store or a broker is found in their files. */
class StoredBytesTest {
    private static final String NAME = ByteScanTest.NAME;
    private static final String PHONE = ByteScanTest.PHONE;
    private static final String POINTS = "theme=1357";
    private static final ByteScan SCAN = ByteScanTest.SCAN;

    @TempDir Path folder;

    @Test
    void key_value_and_header_of_a_record_are_found_whatever_codec_its_producer_chose()
            throws Exception {
        try (var kafka = EmbeddedKafka.start(folder, 0)) {
            for (var codec : List.of("none", "gzip", "snappy", "lz4", "zstd"))
                produce(kafka.bootstrapServers(), codec);
            for (var codec : List.of("none", "gzip", "snappy", "lz4", "zstd")) {
                var log = folder.resolve("log/leaks-" + codec + "-0/00000000000000000000.log");
                assertThat(SCAN.under(folder))
                        .contains(
                                found(PHONE, log, "Kafka record 0 (%s) key › UTF-8", codec),
                                found(NAME, log, "Kafka record 0 (%s) value › UTF-8", codec),
                                found(POINTS, log, "Kafka record 0 (%s) value › UTF-8", codec),
                                found(NAME, log, "Kafka record 0 (%s) header › UTF-8", codec));
            }
        }
    }

    private static void produce(String servers, String codec)
            throws ExecutionException, InterruptedException {
        var address = Map.<String, Object>of("bootstrap.servers", servers);
        try (var admin = Admin.create(address)) {
            admin.createTopics(List.of(new NewTopic("leaks-" + codec, 1, (short) 1))).all().get();
        }
        var settings =
                Map.<String, Object>of("bootstrap.servers", servers, "compression.type", codec);
        var bytes = new ByteArraySerializer();
        try (var producer = new KafkaProducer<>(settings, bytes, bytes)) {
            var value = (NAME + " {\"theme\":1357} ").repeat(20).getBytes(UTF_8);
            var record = new ProducerRecord<>("leaks-" + codec, 0, PHONE.getBytes(UTF_8), value);
            record.headers().add("who", NAME.getBytes(UTF_8));
            producer.send(record).get();
        }
    }

    @Test
    void a_document_of_the_embedded_store_is_found_and_so_is_one_that_was_deleted() {
        var file = folder.resolve("store.mv");
        try (var store = EmbeddedMongo.start(folder, 0);
                var client = MongoClients.create(store.uri())) {
            var collection = client.getDatabase("leaks").getCollection("documents");
            collection.insertOne(new Document("_id", 1L).append("name", NAME));
            collection.insertOne(
                    new Document("_id", 2L).append("points", new Document("theme", 1357)));
            assertThat(SCAN.under(folder))
                    .contains(
                            new Found(NAME, file, "UTF-8"), new Found(POINTS, file, "BSON int32"));
            collection.deleteMany(new Document());
            assertThat(SCAN.under(folder))
                    .contains(
                            new Found(NAME, file, "UTF-8"), new Found(POINTS, file, "BSON int32"));
        }
    }

    @ParameterizedTest(name = "high: {0}")
    @ValueSource(booleans = {true, false})
    void a_compressed_page_of_the_embedded_store_is_opened(boolean high) {
        var file = folder.resolve("store.mv");
        var builder = new MVStore.Builder().fileName(file.toString());
        try (var store = (high ? builder.compressHigh() : builder.compress()).open()) {
            var map = store.openMap("leaks");
            for (int i = 0; i < 50; i++) map.put(i, NAME);
            store.commit();
        }
        assertThat(SCAN.under(folder))
                .contains(
                        new Found(NAME, file, "MVStore object › UTF-8"),
                        new Found(NAME, file, "MVStore page, compressed › UTF-8 of H2's own"));
    }

    /** Where the tests are given one whose files this machine can read. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"none", "snappy", "zlib", "zstd"})
    void a_document_of_a_real_mongodb_is_found_in_its_table_and_its_journal(String compressor) {
        var given = Objects.requireNonNullElse(System.getenv("QUNZHI_TEST_MONGODB_URI"), "");
        assumeThat(given).as("a real MongoDB").isNotBlank();
        var name = "qunzhi-leak-" + UUID.randomUUID();
        try (var client = MongoClients.create(given)) {
            var leaks = client.getDatabase(name);
            leaks.createCollection("leaks", compressedBy(compressor));
            leaks.getCollection("leaks")
                    .insertOne(
                            new Document("name", (NAME + "。").repeat(20) + name)
                                    .append("theme", 1357)
                                    .append("filler", "。".repeat(5000)));
            var files = MongoFiles.of(client);
            var scan = new ByteScan(List.of(Needle.of(NAME), Needle.of(name)));
            files.ifPresent(
                    folder ->
                            assertThat(scan.under(folder))
                                    .filteredOn(found -> found.needle().equals(name))
                                    .extracting(Found::how)
                                    .contains(
                                            compressor.equals("none")
                                                    ? "UTF-8"
                                                    : "WiredTiger block › UTF-8",
                                            "WiredTiger journal record › UTF-8"));
            leaks.drop();
        }
    }

    private static CreateCollectionOptions compressedBy(String compressor) {
        var engine = new Document("configString", "block_compressor=" + compressor);
        return new CreateCollectionOptions()
                .storageEngineOptions(new Document("wiredTiger", engine));
    }

    private static Found found(String needle, Path file, String how, String codec) {
        return new Found(needle, file, how.formatted(codec));
    }
}
