package org.qunzhi.gateway;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The services' descriptions, drawn by Swagger UI at {@code /reference}. */
@Configuration(proxyBeanMethods = false)
class Reference implements WebMvcConfigurer {
    /** As the pom has it; the folder in the jar is named after it. */
    static final String KIT = "/META-INF/resources/webjars/swagger-ui/5.32.14/";

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        views.addViewController("/reference").setViewName("forward:/reference/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources.addResourceHandler("/reference/kit/**").addResourceLocations("classpath:" + KIT);
        resources.addResourceHandler("/reference/*").addResourceLocations("classpath:/reference/");
    }
}
