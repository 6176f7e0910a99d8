package org.qunzhi.gateway;

import static org.springframework.web.servlet.function.RequestPredicates.accept;
import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.net.URI;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/**
 * The pages of module {@code web}. There are two documents, and which page one is at is decided in
 * the browser: so every address of a page answers with one of them, and never an address of data.
 * They say nothing about anybody; what a page shows it asks the services for.
 */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {
    private static final String FILES = "org/qunzhi/web/";
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final String HOME = "/home";

    /** For everybody. */
    private static final String[] PUBLIC = {"/public", "/public/**", "/signed-out"};

    /** For people who are signed in: what follows is a service's feature. */
    private static final String[] SIGNED_IN = {
        HOME, "/about", "/plan/**", "/registration/**", "/review/**", "/award/**", "/audit/**"
    };

    @Bean
    RouterFunction<ServerResponse> documents() {
        var routes = RouterFunctions.route().route(page("/"), Pages::front);
        for (var path : PUBLIC) routes.route(page(path), _ -> document("public.html"));
        for (var path : SIGNED_IN) routes.route(page(path), _ -> document("index.html"));
        return routes.build();
    }

    private static RequestPredicate page(String path) {
        return methods(HttpMethod.GET, HttpMethod.HEAD)
                .and(path(path))
                .and(accept(MediaType.TEXT_HTML));
    }

    /** A visitor sees what is public; who is signed in has something to do. */
    private static ServerResponse front(ServerRequest request) {
        if (request.principal().isEmpty()) return document("public.html");
        return ServerResponse.status(HttpStatus.FOUND)
                .location(URI.create(HOME))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    /** Asked for anew each time: it names the files of the version that runs now. */
    private static ServerResponse document(String name) {
        return ServerResponse.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noCache())
                .varyBy("Cookie")
                .body(new ClassPathResource(FILES + name));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // A name has the hash of the content in it.
        var forEver = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:" + FILES + "assets/")
                .setCacheControl(forEver)
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
        registry.addResourceHandler("/seal.svg", "/licences.txt")
                .addResourceLocations("classpath:" + FILES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
    }
}
