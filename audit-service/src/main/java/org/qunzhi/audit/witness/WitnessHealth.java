package org.qunzhi.audit.witness;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.qunzhi.audit.checkpoint.Checkpoints;
import org.qunzhi.audit.checkpoint.SignedCheckpoint;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Shows which witness fails. None of them takes this service down: the log goes on without, and a
 * witness that lies must not be able to stop it.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({WatchedLogs.Settings.class, AskedWitness.Settings.class})
class WitnessHealth {
    /** Not one of those that count for the service as a whole. */
    private static final String ALARM = "ALARM";

    @Bean
    HealthIndicator witnesses(Cosigning cosigning) {
        return () -> {
            boolean alarm =
                    cosigning.witnesses().stream()
                            .anyMatch(one -> one.state().stance().isAlarming());
            var health = alarm ? Health.status(ALARM) : Health.up();
            for (var one : cosigning.witnesses()) {
                var state = one.state();
                health.withDetail(
                        one.witness().name(),
                        "%s at %d %s".formatted(state.stance(), state.size(), state.why()));
            }
            return health.build();
        };
    }

    @Bean
    MeterBinder witnessMeters(Cosigning cosigning, Checkpoints checkpoints) {
        return registry -> {
            for (var one : cosigning.witnesses()) {
                Gauge.builder("qunzhi.witness.behind", one, w -> behind(w, checkpoints))
                        .description("entries under the latest checkpoint, not yet cosigned")
                        .tag("witness", one.witness().name())
                        .register(registry);
                Gauge.builder("qunzhi.witness.failures", one, Cosigner::failures)
                        .description("questions since the last cosignature")
                        .tag("witness", one.witness().name())
                        .register(registry);
                Gauge.builder("qunzhi.witness.alarm", one, WitnessHealth::alarm)
                        .description("1 where its answer contradicts this log")
                        .tag("witness", one.witness().name())
                        .register(registry);
            }
        };
    }

    private static double behind(Cosigner witness, Checkpoints checkpoints) {
        long size = checkpoints.latest().map(SignedCheckpoint::size).orElse(0L);
        return Math.max(0, size - witness.state().size());
    }

    private static double alarm(Cosigner witness) {
        return witness.state().stance().isAlarming() ? 1 : 0;
    }
}
