package org.qunzhi.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What somebody may do to a broker that no service does. */
final class Broker {
    private static final int LARGE = 8 << 20;

    private final String address;

    Broker(String address) {
        this.address = address;
    }

    /** Every record of a topic, by partition, in order. */
    Map<Integer, List<ConsumerRecord<byte[], byte[]>>> read(String topic) {
        var all = new TreeMap<Integer, List<ConsumerRecord<byte[], byte[]>>>();
        Map<String, Object> settings = Map.of("bootstrap.servers", address);
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(one -> new TopicPartition(topic, one.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = new HashMap<>(consumer.endOffsets(partitions));
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(200)))
                    all.computeIfAbsent(record.partition(), _ -> new ArrayList<>()).add(record);
            }
        }
        return all;
    }

    /** Returns when the broker has all of them, in this order. */
    void send(List<ProducerRecord<byte[], byte[]>> records) throws InterruptedException {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        address,
                        "acks",
                        "all",
                        "enable.idempotence",
                        true,
                        "max.request.size",
                        LARGE);
        var bytes = new ByteArraySerializer();
        try (var producer = new KafkaProducer<>(settings, bytes, bytes)) {
            var sent = records.stream().map(producer::send).toList();
            for (var one : sent) one.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Records of some megabytes may lie there from now on. */
    void takeLarge(String topic) throws InterruptedException {
        var larger = new ConfigEntry("max.message.bytes", Integer.toString(LARGE));
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var change = new AlterConfigOp(larger, AlterConfigOp.OpType.SET);
        try (var admin = admin()) {
            admin.incrementalAlterConfigs(Map.of(resource, List.of(change))).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whoever reads in a group begins at offset 0 again; nobody reads at this moment. */
    void forgetOffsets() throws InterruptedException {
        try (var admin = admin()) {
            for (var group :
                    admin.listGroups().all().get().stream().map(GroupListing::groupId).toList()) {
                var known =
                        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
                var first = new HashMap<TopicPartition, OffsetAndMetadata>();
                known.keySet().forEach(one -> first.put(one, new OffsetAndMetadata(0)));
                admin.alterConsumerGroupOffsets(group, first).all().get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", address));
    }
}
