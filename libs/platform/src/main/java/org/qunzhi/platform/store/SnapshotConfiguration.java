package org.qunzhi.platform.store;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * An aggregate whose stream may become long has snapshots taken of it by
 * {@code @Aggregate(snapshotTriggerDefinition = "snapshots")} and a {@code @Revision}.
 */
@Configuration(proxyBeanMethods = false)
class SnapshotConfiguration {

    /** Beside the commands: nobody waits for a snapshot. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService snapshotTaker() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("snapshots").factory());
    }

    @Bean
    SnapshotTriggerDefinition snapshots(
            ObjectProvider<org.axonframework.config.Configuration> axon,
            ExecutorService snapshotTaker,
            @Value("${qunzhi.snapshot-every:200}") int events) {
        return new EventCountSnapshotTriggerDefinition(
                (type, id) ->
                        snapshotTaker.execute(
                                () -> axon.getObject().snapshotter().scheduleSnapshot(type, id)),
                events);
    }
}
