package org.qunzhi.gateway;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

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
        var door =
                new FilterRegistrationBean<>(
                        new Door(
                                pace(settings, "qunzhi.rate"),
                                pace(settings, "qunzhi.rate.sign-ins"),
                                settings.getRequiredProperty(
                                        "qunzhi.rate.at-once", Integer.class)));
        door.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return door;
    }

    private static Pace pace(Environment settings, String prefix) {
        return new Pace(
                settings.getRequiredProperty(prefix + ".per-second", Integer.class),
                settings.getRequiredProperty(prefix + ".burst", Integer.class),
                System::nanoTime);
    }

    /** To the services; nothing of it remembers anything of one person for the next. */
    @Bean
    ClientHttpRequestFactory services(Environment settings) {
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var client =
                HttpClient.newBuilder()
                        .connectTimeout(patience(settings, "qunzhi.services.connect-timeout"))
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .executor(threads)
                        .build();
        var patient =
                new HeadersInTime(client, patience(settings, "qunzhi.services.answer-timeout"));
        return new JdkClientHttpRequestFactory(patient, threads);
    }

    private static Duration patience(Environment settings, String name) {
        return settings.getRequiredProperty(name, Duration.class);
    }

    @Bean
    Failures failures() {
        return new Failures();
    }

    @Bean
    PublicUrl publicUrl(Environment settings) {
        return PublicUrl.of(
                settings.getRequiredProperty("qunzhi.public-url"),
                settings.getProperty("qunzhi.plain-http", Boolean.class, false));
    }

    @Bean
    ForwardedHeaders forwardedHeaders(PublicUrl publicUrl) {
        return new ForwardedHeaders(publicUrl);
    }

    @Bean
    PlainChallenge plainChallenge() {
        return new PlainChallenge();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> swallowing() {
        return server ->
                server.addConnectorCustomizers(
                        connector -> connector.setProperty("maxSwallowSize", "" + SWALLOWED_BYTES));
    }
}
