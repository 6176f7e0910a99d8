package org.qunzhi.platform.store;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** What Axon needs said in every service; a service's own file may say otherwise. */
public final class StoreDefaults implements EnvironmentPostProcessor {
    private static final Map<String, Object> DEFAULTS =
            Map.of(
                    "axon.serializer.general", "jackson3",
                    "axon.serializer.events", "jackson3",
                    "axon.serializer.messages", "jackson3",
                    "axon.axonserver.enabled", "false",
                    "axon.update-check.disabled", "true");

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("qunzhi", DEFAULTS));
    }
}
