package org.qunzhi.platform.wire;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What operators are told of relay and inbox (docs/operations.md). */
@Configuration(proxyBeanMethods = false)
class WireOperation {

    /**
     * @param most records that a service which is ready may not have taken in yet
     */
    @Bean
    BrokerWatch brokerWatch(
            KafkaProperties kafka,
            ObjectProvider<Intake> intakes,
            ObjectProvider<TopicUser> users,
            @Value("${qunzhi.inbox-most-behind:1000}") long most) {
        return new BrokerWatch(
                kafka.buildAdminProperties(),
                intakes.orderedStream().toList(),
                users.orderedStream().toList(),
                most);
    }

    @Bean
    HealthIndicator brokerHealthIndicator(BrokerWatch watch) {
        return () -> (watch.answers() ? Health.up() : Health.down()).build();
    }

    @Bean
    HealthIndicator inboxHealthIndicator(BrokerWatch watch, InboxConsumer consumer) {
        return () ->
                (consumer.isTakingIn() && watch.isCaughtUp() ? Health.up() : Health.down()).build();
    }

    @Bean
    MeterBinder wireMeters(Inbox inbox, ObjectProvider<Relay> relay, BrokerWatch watch) {
        return registry -> {
            Gauge.builder("qunzhi.inbox.parked", inbox, Inbox::parked)
                    .description("foreign events that cannot be handled")
                    .register(registry);
            for (var intake : watch.intakes())
                for (var topic : intake.topics())
                    Gauge.builder("qunzhi.inbox.lag", watch, w -> behind(w, intake, topic))
                            .description("records that are not taken in yet")
                            .tag("group", intake.group())
                            .tag("topic", topic)
                            .register(registry);
            relay.ifAvailable(
                    present -> {
                        Gauge.builder("qunzhi.relay.lag", present, Relay::lag)
                                .description("positions that are not published yet")
                                .register(registry);
                        FunctionCounter.builder("qunzhi.relay.failures", present, Relay::failures)
                                .description("batches that were not acknowledged")
                                .register(registry);
                    });
        };
    }

    private static double behind(BrokerWatch watch, Intake intake, String topic) {
        var behind = watch.behind(intake, topic);
        return behind.isPresent() ? behind.getAsLong() : Double.NaN;
    }
}
