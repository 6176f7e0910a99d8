package org.qunzhi.platform.web;

import jakarta.servlet.MultipartConfigElement;
import jakarta.validation.Validator;
import java.util.Set;
import org.apache.catalina.core.StandardHost;
import org.qunzhi.platform.attachment.Upload;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The HTTP edge of one service. */
@AutoConfiguration(
        before = {
            ErrorMvcAutoConfiguration.class,
            MultipartAutoConfiguration.class,
            OAuth2ResourceServerAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class,
            WebMvcAutoConfiguration.class
        })
@ConditionalOnProperty("qunzhi.context")
@Import({SecurityConfiguration.class, OpenApiConfiguration.class})
public class WebConfiguration {
    /** What a client may send on after a refusal and still read the answer. */
    private static final int SWALLOWED_BYTES = 64 << 20;

    @Bean
    Problems problems(Environment settings, JsonMapper mapper) {
        var context = settings.getRequiredProperty("qunzhi.context");
        return new Problems(new Texts("platform", "authority", context, context + "-edge"), mapper);
    }

    /** {@code {"state": "clear", "value": …}}, or the state alone. */
    @Bean
    JacksonModule protectedValues() {
        return new SimpleModule("protected values").addSerializer(new ProtectedValue());
    }

    @Bean
    ErrorPage errorPage(Problems problems) {
        return new ErrorPage(problems);
    }

    /** Outside of everything but Spring's own observation, which wants to see the status. */
    @Bean
    FilterRegistrationBean<RequestFilter> requestFilter(Problems problems) {
        var filter = new FilterRegistrationBean<>(new RequestFilter(problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(Environment settings) {
        var uploads = settings.getProperty("qunzhi.uploads", String[].class, new String[0]);
        var filter = new FilterRegistrationBean<>(new BodyLimit(Set.of(uploads)));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 11);
        return filter;
    }

    /** Parts stay in memory: a file of clear text on a disk would outlive its erasure. */
    @Bean
    MultipartConfigElement multipartConfigElement() {
        int most = Upload.MOST_BYTES;
        return new MultipartConfigElement("", most, most + (1 << 20), most + (2 << 20));
    }

    @Bean
    StandardServletMultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver();
    }

    @Bean
    LocaleResolver localeResolver() {
        return new Languages();
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer strictJson(JsonMapper mapper, Validator validator) {
        var converter = new StrictJsonConverter(mapper, new StrictJson(mapper, validator));
        return converters -> converters.withJsonConverter(converter);
    }

    @Bean
    WebMvcConfigurer idempotencyKey() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new IdempotencyKey());
            }
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcat() {
        return server -> {
            server.addConnectorCustomizers(
                    connector -> {
                        connector.setProperty("maxSwallowSize", "" + SWALLOWED_BYTES);
                        connector.setMaxPostSize(BodyLimit.MOST_BYTES);
                    });
            server.addContextCustomizers(
                    context -> {
                        if (context.getParent() instanceof StandardHost host) {
                            host.setErrorReportValveClass(ErrorValve.class.getName());
                        }
                    });
        };
    }
}
