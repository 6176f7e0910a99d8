package org.qunzhi.gateway;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

@SpringBootApplication
public class Gateway {
    /** What a client may send on after a refusal and still read the answer. */
    private static final int SWALLOWED_BYTES = 64 << 20;

    public static void main(String[] args) {
        application().run(args);
    }

    /** Reads {@code gateway.yaml}, so that it can stand beside the services in one JVM. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(Gateway.class)
                .properties("spring.config.name=gateway", "spring.application.name=gateway");
    }

    /** Inside Spring's own observation, which wants to see the status. */
    @Bean
    FilterRegistrationBean<Door> door(Environment settings) {
        var pace =
                new Pace(
                        settings.getRequiredProperty("qunzhi.rate.per-second", Integer.class),
                        settings.getRequiredProperty("qunzhi.rate.burst", Integer.class),
                        System::nanoTime);
        var door = new FilterRegistrationBean<>(new Door(pace));
        door.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return door;
    }

    @Bean
    Failures failures() {
        return new Failures();
    }

    @Bean
    ForwardedHeaders forwardedHeaders() {
        return new ForwardedHeaders();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> swallowing() {
        return server ->
                server.addConnectorCustomizers(
                        connector -> connector.setProperty("maxSwallowSize", "" + SWALLOWED_BYTES));
    }
}
