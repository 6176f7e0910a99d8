package org.qunzhi.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {
    @TempDir Path directory;

    @Test
    void acknowledged_records_survive_a_kill_and_a_restart_on_another_port() throws Exception {
        var process = brokerOfItsOwn();
        try {
            var servers = addressOf(process);
            createTopic(servers);
            write(servers, "a");
        } finally {
            process.destroyForcibly().waitFor();
        }
        try (var kafka = EmbeddedKafka.start(directory, 0)) {
            write(kafka.bootstrapServers(), "b");
        }
        try (var kafka = EmbeddedKafka.start(directory, 0)) {
            assertThat(read(kafka.bootstrapServers(), 2)).containsExactly("a", "b");
        }
    }

    private Process brokerOfItsOwn() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedKafka.class.getName(),
                        directory.toString(),
                        "0")
                .redirectError(new File("/dev/null"))
                .start();
    }

    private static String addressOf(Process process) throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("Kafka listens on ")) {
                return line.substring("Kafka listens on ".length());
            }
        }
        throw new IllegalStateException("the broker did not start");
    }

    private static void createTopic(String servers) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            var topic = new NewTopic("t", Optional.of(1), Optional.empty());
            admin.createTopics(List.of(topic)).all().get();
        }
    }

    private static void write(String servers, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "acks", "all");
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("t", "key", value)).get();
        }
    }

    private static List<String> read(String servers, int records) {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers);
        var values = new ArrayList<String>();
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition("t", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            while (values.size() < records) {
                consumer.poll(Duration.ofSeconds(1)).forEach(r -> values.add(r.value()));
            }
        }
        return values;
    }
}
