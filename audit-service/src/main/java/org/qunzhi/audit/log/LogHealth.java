package org.qunzhi.audit.log;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.qunzhi.platform.wire.Intake;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says loudly that the log stands still. */
@Configuration(proxyBeanMethods = false)
class LogHealth {

    @Bean
    HealthIndicator transparencyLog(LogWriter writer) {
        return () ->
                writer.broken()
                        .map(why -> Health.down(why).build())
                        .orElseGet(() -> standing(writer));
    }

    private static Health standing(LogWriter writer) {
        var left = writer.notRechecked();
        return left == 0
                ? Health.up().build()
                : Health.up().withDetail("restoredAndNotRechecked", left).build();
    }

    @Bean
    Intake logIntake(LogFeed feed) {
        return feed.intake();
    }

    @Bean
    MeterBinder logMeters(LogWriter writer, Archive archive) {
        return registry -> {
            Gauge.builder("qunzhi.log.size", writer, log -> log.state().size())
                    .description("entries of the transparency log")
                    .register(registry);
            Gauge.builder("qunzhi.log.broken", writer, log -> log.broken().isPresent() ? 1 : 0)
                    .description("1 where the log stands still until somebody has looked")
                    .register(registry);
            Gauge.builder("qunzhi.log.recheck", writer, LogWriter::notRechecked)
                    .description("restored entries whose events have not come again yet")
                    .register(registry);
            Gauge.builder("qunzhi.log.unreadable", archive, Archive::unreadable)
                    .description("records that are no event, or contradict an earlier one")
                    .register(registry);
        };
    }
}
