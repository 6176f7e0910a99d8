package org.qunzhi.authority;

import com.mongodb.client.MongoDatabase;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.qunzhi.platform.store.StoreConfiguration;
import org.qunzhi.platform.wire.Inbox;
import org.qunzhi.platform.wire.WireConfiguration;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The copy of appointments and the {@code Acting} parameter of controllers. */
@AutoConfiguration(after = {StoreConfiguration.class, WireConfiguration.class})
@ConditionalOnProperty("qunzhi.context")
public class AuthorityConfiguration {

    @Bean
    AppointmentsCopy appointmentsCopy(MongoDatabase database, Clock clock) {
        return new AppointmentsCopy(database, clock);
    }

    @Bean
    StandingApi standingApi(Standing standing) {
        return new StandingApi(standing);
    }

    @Bean
    WaitingApi waitingApi(ObjectProvider<Waits> all, Clock clock) {
        return new WaitingApi(all, clock);
    }

    @Bean
    @ConditionalOnBean(Inbox.class)
    ParkedApi parkedApi(Inbox inbox) {
        return new ParkedApi(inbox);
    }

    /** Whoever acts for somebody says by which appointment. */
    @Bean
    GlobalOperationCustomizer actingIsDescribed() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Acting.class);
        return (operation, method) -> {
            var acts =
                    Arrays.stream(method.getMethodParameters())
                            .filter(one -> one.getParameterType() == Acting.class)
                            .anyMatch(one -> !one.hasParameterAnnotation(ActingSelf.class));
            if (acts)
                operation.addParametersItem(
                        new Parameter().$ref("#/components/parameters/OnBehalfOf"));
            return operation;
        };
    }

    @Bean
    WebMvcConfigurer actingParameters(
            Standing standing, @Value("${qunzhi.context}") String context) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ActingArgument(standing, context));
            }
        };
    }
}
