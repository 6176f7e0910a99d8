package org.qunzhi.registration;

import org.qunzhi.rules.registration.CircleSize;
import org.qunzhi.rules.registration.NumberForm;
import org.qunzhi.rules.registration.Renewal;
import org.qunzhi.rules.registration.Steps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads every table at start, so that a bad one stops the service and not a decision. */
@Configuration(proxyBeanMethods = false)
class RegistrationTables {
    @Bean
    CircleSize circleSize() {
        return CircleSize.usual();
    }

    @Bean
    Renewal renewal() {
        return Renewal.yearly();
    }

    @Bean
    NumberForm numberForm() {
        return NumberForm.yearKindOrdinal();
    }

    @Bean
    Steps steps() {
        return Steps.threeChains();
    }
}
