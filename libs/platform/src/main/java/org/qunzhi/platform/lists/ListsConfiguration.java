package org.qunzhi.platform.lists;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Lists at the HTTP edge of a service, and in its description. */
@AutoConfiguration(before = WebMvcAutoConfiguration.class)
@ConditionalOnProperty("qunzhi.context")
public class ListsConfiguration {

    @Bean
    WebMvcRegistrations exportsBesideLists() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new ExportMapping();
            }
        };
    }

    @Bean
    WebMvcConfigurer listQueries() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ListQueryArgument());
            }

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new ExportMapping.Form());
            }
        };
    }

    @Bean
    ServerHttpMessageConvertersCustomizer lists(
            JsonMapper mapper, Clock clock, @Value("${qunzhi.context}") String context) {
        var converter = new ListingConverter(mapper, clock, new Cells("platform", context));
        return converters -> converters.addCustomConverter(converter);
    }

    @Bean
    GlobalOperationCustomizer listsAreDescribed() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(ListQuery.class);
        return DescribedLists::operation;
    }

    @Bean
    GlobalOpenApiCustomizer exportsAreDescribed() {
        return DescribedLists::service;
    }

    @Bean
    PageSchemas pageSchemas() {
        return new PageSchemas();
    }

    /** A list is answered as a page. */
    static final class PageSchemas implements ModelConverter {
        @Override
        public @Nullable Schema<?> resolve(
                AnnotatedType asked,
                ModelConverterContext context,
                Iterator<ModelConverter> chain) {
            JavaType type = Json31.mapper().constructType(asked.getType());
            if (type.getRawClass() != Listing.class)
                return chain.hasNext() ? chain.next().resolve(asked, context, chain) : null;
            var page =
                    Json31.mapper()
                            .getTypeFactory()
                            .constructParametricType(Page.class, type.containedType(0));
            return context.resolve(new AnnotatedType(page).resolveAsRef(asked.isResolveAsRef()));
        }
    }
}
