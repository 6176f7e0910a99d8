package org.qunzhi.platform.wire;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.qunzhi.platform.Attributes;

/**
 * Sends records to one topic; after a failure with a new producer. One thread uses it; another may
 * end it.
 */
final class Publisher implements AutoCloseable {
    /** For {@code spring.kafka.producer.properties} to say otherwise. */
    private static final Map<String, Object> PATIENCE =
            Map.of(
                    "linger.ms", "0",
                    "max.block.ms", "10000",
                    "request.timeout.ms", "5000",
                    "delivery.timeout.ms", "10000");

    private final Map<String, Object> settings;
    private final String topic;
    private final List<Future<RecordMetadata>> unacknowledged = new ArrayList<>();
    private volatile @Nullable KafkaProducer<String, byte[]> producer;
    private boolean ended;

    Publisher(Map<String, Object> kafka, String clientId, String topic) {
        settings = new HashMap<>(PATIENCE);
        settings.putAll(kafka);
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("client.id", clientId);
        this.topic = topic;
    }

    void send(String key, byte[] value) throws ExecutionException, InterruptedException {
        send(key, value, null);
    }

    /**
     * Does not wait for the acknowledgement; throws what is known to have failed.
     *
     * @param trace beside the value, which is the same whoever publishes it and why
     */
    void send(String key, byte[] value, @Nullable String trace)
            throws ExecutionException, InterruptedException {
        var made = new ProducerRecord<>(topic, key, value);
        if (trace != null)
            made.headers().add(Attributes.TRACE, trace.getBytes(StandardCharsets.US_ASCII));
        var record = producer().send(made);
        // Without a broker each send blocks for max.block.ms and then returns a failed future: a
        // batch of 500 would take more than an hour to fail.
        if (record.isDone()) {
            record.get();
        }
        unacknowledged.add(record);
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (ended) throw new IllegalStateException("the relay was stopped");
        var open = producer;
        if (open == null) {
            open = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
            producer = open;
        }
        return open;
    }

    /** Returns when the broker has all that was sent. */
    void await() throws ExecutionException, InterruptedException {
        for (var record : unacknowledged) {
            record.get();
        }
        unacknowledged.clear();
    }

    /** Gives up what is on its way: later records of the old producer must not overtake. */
    @Override
    public void close() {
        unacknowledged.clear();
        giveUp();
    }

    /** From any thread: the one that waits for the broker fails at once, and so do later sends. */
    synchronized void end() {
        ended = true;
        giveUp();
    }

    /** Undoes {@link #end}. */
    synchronized void begin() {
        ended = false;
    }

    private synchronized void giveUp() {
        var open = producer;
        producer = null;
        if (open != null) {
            open.close(Duration.ZERO);
        }
    }
}
