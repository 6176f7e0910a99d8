package org.qunzhi.platform;

import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts one service with a configuration file of its own, so that several fit into one JVM. */
public final class ServiceApplication {

    /** Reads {@code <name>.yaml}; the name is the service's, {@code review-service}. */
    public static SpringApplicationBuilder of(Class<?> application, String name) {
        return new SpringApplicationBuilder(application)
                .properties("spring.config.name=" + name, "spring.application.name=" + name);
    }

    private ServiceApplication() {}
}
