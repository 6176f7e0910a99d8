package org.qunzhi.audit.checkpoint;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.qunzhi.audit.log.LogWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How old the latest signature is, and how much is logged since: nothing new, nothing signed. */
@Configuration(proxyBeanMethods = false)
class CheckpointMeters {

    @Bean
    MeterBinder checkpoints(Checkpoints checkpoints, LogWriter writer, Clock clock) {
        return registry -> {
            Gauge.builder("qunzhi.log.checkpoint.age", checkpoints, of -> age(of, clock))
                    .baseUnit("seconds")
                    .description("since the latest checkpoint was signed")
                    .register(registry);
            Gauge.builder("qunzhi.log.unsigned", checkpoints, of -> unsigned(of, writer))
                    .description("entries of the log that no checkpoint covers yet")
                    .register(registry);
        };
    }

    private static double age(Checkpoints checkpoints, Clock clock) {
        return checkpoints
                .latest()
                .map(last -> Duration.between(last.at(), clock.instant()).toMillis() / 1000.0)
                .orElse(Double.NaN);
    }

    private static double unsigned(Checkpoints checkpoints, LogWriter writer) {
        long signed = checkpoints.latest().map(SignedCheckpoint::size).orElse(0L);
        return Math.max(0, writer.state().size() - signed);
    }
}
