package org.qunzhi.standalone.planted.audit.checkpoint;

import org.apache.kafka.clients.consumer.Consumer;

record KafkaReader(Consumer<String, String> consumer) {}
