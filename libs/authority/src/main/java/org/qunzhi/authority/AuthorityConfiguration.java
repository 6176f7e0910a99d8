package org.qunzhi.authority;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import org.qunzhi.platform.store.StoreConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The copy of appointments and the {@code Acting} parameter of controllers. */
@AutoConfiguration(after = StoreConfiguration.class)
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
