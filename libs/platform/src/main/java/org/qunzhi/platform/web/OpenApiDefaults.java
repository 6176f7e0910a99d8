package org.qunzhi.platform.web;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** A service describes itself; what only shares its class path does not. */
public final class OpenApiDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        var context = environment.getProperty("qunzhi.context");
        var defaults =
                context == null
                        ? Map.<String, Object>of("springdoc.api-docs.enabled", "false")
                        : Map.<String, Object>of(
                                "springdoc.api-docs.path", "/api/" + context + "/openapi.json",
                                "springdoc.api-docs.version", "openapi_3_1",
                                "springdoc.default-flat-param-object", "true",
                                "springdoc.default-produces-media-type", "application/json",
                                "springdoc.paths-to-match", "/api/**,/schemas/**",
                                "springdoc.writer-with-order-by-keys", "true");
        environment.getPropertySources().addLast(new MapPropertySource("openapi", defaults));
    }
}
