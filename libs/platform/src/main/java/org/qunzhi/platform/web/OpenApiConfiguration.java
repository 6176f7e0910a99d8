package org.qunzhi.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a service says of itself at {@code /api/<context>/openapi.json} (OpenAPI 3.1). */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    static final String SIGN_IN = "signIn";

    @Bean
    OpenAPI description(@Value("${qunzhi.context}") String context) {
        var bearer =
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("An access token of the platform's OpenID Connect provider");
        return new OpenAPI()
                .info(
                        new Info()
                                .title("群质 Qunzhi: " + context)
                                .version("1")
                                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components().addSecuritySchemes(SIGN_IN, bearer))
                .addSecurityItem(new SecurityRequirement().addList(SIGN_IN));
    }

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    GlobalOperationCustomizer operations() {
        return new DescribedOperations();
    }

    @Bean
    GlobalOpenApiCustomizer wholeDescription() {
        return new DescribedService();
    }
}
