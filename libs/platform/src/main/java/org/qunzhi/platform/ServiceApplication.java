package org.qunzhi.platform;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts one service with a configuration file of its own, so that several fit into one JVM. */
public final class ServiceApplication {

    /**
     * Reads {@code <name>.yaml}; the name is the service's, {@code review-service}. A feature's
     * beans are named in full, so that its everyday words do not clash with the platform's.
     */
    public static SpringApplicationBuilder of(Class<?> application, String name) {
        return new SpringApplicationBuilder(application)
                .beanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE)
                .properties("spring.config.name=" + name, "spring.application.name=" + name);
    }

    private ServiceApplication() {}
}
