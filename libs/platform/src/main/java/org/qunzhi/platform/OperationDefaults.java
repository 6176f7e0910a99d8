package org.qunzhi.platform;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** How a service is run unless its environment says otherwise (docs/operations.md). */
public final class OperationDefaults implements EnvironmentPostProcessor {
    private static final Map<String, Object> DEFAULTS =
            Map.of(
                    "management.endpoint.health.group.readiness.include",
                            "readinessState,store,broker,inbox",
                    "management.health.mongodb.enabled", "false",
                    // Who runs without a broker has no such members.
                    "management.endpoint.health.validate-group-membership", "false",
                    // Requests are told apart; none is recorded until somebody wants to see them.
                    "management.tracing.sampling.probability", "0",
                    // Text of an outsider that would travel with each request.
                    "management.tracing.baggage.enabled", "false",
                    // Two phases wait, and a stop takes less than ten seconds.
                    "spring.lifecycle.timeout-per-shutdown-phase", "4s");

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty("qunzhi.context"))
            environment.getPropertySources().addLast(new MapPropertySource("operation", DEFAULTS));
    }
}
