package org.qunzhi.platform.wire;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qunzhi.contracts.Context;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How one service is joined to the others; the broker itself is {@code spring.kafka.*}.
 *
 * @param context code of this service
 * @param inbox codes of the contexts whose events it takes in
 * @param partitions of a topic that this service creates
 * @param replication of a topic that this service creates
 * @param createTopics off where the broker's administrator does it
 * @param inboxRetry between two tries of what lies parked
 */
@ConfigurationProperties("qunzhi")
public record WireProperties(
        String context,
        @DefaultValue List<String> inbox,
        @DefaultValue("4") int partitions,
        @DefaultValue("1") short replication,
        @DefaultValue("true") boolean createTopics,
        @DefaultValue("30s") Duration inboxRetry) {

    /** Empty for a service that decides nothing, audit-service. */
    Optional<Context> deciding() {
        return Arrays.stream(Context.values())
                .filter(known -> known.code().equals(context))
                .findAny();
    }

    /** The topics that this service takes in. */
    List<String> foreignTopics() {
        return inbox.stream().map(WireProperties::topic).toList();
    }

    private static String topic(String code) {
        return Arrays.stream(Context.values())
                .filter(known -> known.code().equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("qunzhi.inbox: no context " + code))
                .topic();
    }
}
