package org.qunzhi.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

/**
 * One real Kafka broker (KRaft, broker and controller in one) inside this JVM, on 127.0.0.1 alone.
 * Topics, records and offsets lie in its directory and survive a restart and a kill.
 */
public final class EmbeddedKafka implements AutoCloseable {
    /** Always the same, so that a format that was killed half-way can be done again. */
    private static final String CLUSTER = "cXVuemhpLWVtYmVkZGVkIQ";

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedKafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** A broker as a JVM of its own: {@code <directory> <port>}; runs until the JVM is stopped. */
    public static void main(String[] args) {
        if (args.length != 2) {
            throw new IllegalArgumentException("usage: EmbeddedKafka <directory> <port>");
        }
        var kafka = start(Path.of(args[0]), Integer.parseInt(args[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
        System.out.println("Kafka listens on " + kafka.bootstrapServers());
        kafka.server.awaitShutdown();
    }

    /**
     * Starts a broker; returns when it takes requests, after 3 to 4 seconds.
     *
     * @param directory its data; made where missing, used again where it holds a broker's data
     * @param port to listen on, or 0 for a free one
     * @throws IllegalStateException where the directory holds something else
     */
    public static EmbeddedKafka start(Path directory, int port) {
        var listening = port == 0 ? freePort() : port;
        var properties = properties(directory, listening, freePort());
        format(directory, properties);
        var server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        server.startup();
        return new EmbeddedKafka(server, listening);
    }

    public int port() {
        return port;
    }

    /** For {@code spring.kafka.bootstrap-servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Stops the broker; its data stay. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static Properties properties(Path directory, int port, int controllerPort) {
        var properties = new Properties();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", "1");
        properties.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        properties.setProperty(
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty("log.dirs", directory.resolve("log").toAbsolutePath().toString());
        properties.setProperty("auto.create.topics.enable", "false");
        properties.setProperty("offsets.topic.replication.factor", "1");
        properties.setProperty("offsets.topic.num.partitions", "8");
        properties.setProperty("transaction.state.log.replication.factor", "1");
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        // After kill -9 the controller waits for the dead broker's session: 7 s instead of 14.
        properties.setProperty("broker.session.timeout.ms", "3000");
        properties.setProperty("broker.heartbeat.interval.ms", "1000");
        properties.setProperty("log.cleaner.dedupe.buffer.size", "8388608");
        return properties;
    }

    /** Does nothing to a directory that is formatted already. */
    private static void format(Path directory, Properties properties) {
        var said = new ByteArrayOutputStream();
        try {
            Files.createDirectories(directory);
            var file = directory.resolve("server.properties");
            try (var writer = Files.newBufferedWriter(file)) {
                properties.store(writer, null);
            }
            var arguments = new ArrayList<>(List.of("format", "--ignore-formatted"));
            arguments.addAll(List.of("--cluster-id", CLUSTER));
            arguments.addAll(List.of("--config", file.toString()));
            var out = new PrintStream(said, true, StandardCharsets.UTF_8);
            if (StorageTool.execute(arguments.toArray(String[]::new), out) != 0) {
                throw new IllegalStateException(said.toString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
