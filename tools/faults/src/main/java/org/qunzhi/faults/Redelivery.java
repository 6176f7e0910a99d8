package org.qunzhi.faults;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.qunzhi.contracts.Context;
import org.qunzhi.standalone.apart.Apart;

/**
 * Everything once more, twice: first since nobody remembers how far it read, then since it lies on
 * the topics again, two partitions at a time interleaved as the seed has it.
 */
final class Redelivery {
    private Redelivery() {}

    /** All services are stopped, and started again; their gateway goes on. */
    static void befall(Apart platform, Broker broker, Random random) throws InterruptedException {
        Row.SERVICES.forEach(platform::stop);
        broker.forgetOffsets();
        Row.SERVICES.forEach(platform::restart);
        for (var service : Row.SERVICES) platform.awaitReady(service);
        for (var context : Context.values()) again(broker, context.topic(), random);
    }

    private static void again(Broker broker, String topic, Random random)
            throws InterruptedException {
        var partitions = new ArrayList<Deque<ConsumerRecord<byte[], byte[]>>>();
        broker.read(topic).values().forEach(one -> partitions.add(new ArrayDeque<>(one)));
        var sent = new ArrayList<ProducerRecord<byte[], byte[]>>();
        while (!partitions.isEmpty()) {
            var two = partitions.subList(0, Math.min(2, partitions.size()));
            var next = two.get(random.nextInt(two.size()));
            var record = next.poll();
            if (record == null) partitions.remove(next);
            else sent.add(same(record));
        }
        broker.send(List.copyOf(sent));
    }

    private static ProducerRecord<byte[], byte[]> same(ConsumerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(
                record.topic(), record.partition(), record.key(), record.value(), record.headers());
    }
}
