package org.qunzhi.plan.account;

import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Calls to the issuer must not keep back what other followers do. */
@Configuration(proxyBeanMethods = false)
class AccountCursor {
    static final String PROCESSOR = "accounts";
    private static final int BEFORE_THE_OTHERS = 1;

    @Bean
    ConfigurerModule accountCursor() {
        return configurer ->
                configurer.eventProcessing(
                        processing ->
                                processing.assignHandlerTypesMatching(
                                        PROCESSOR, BEFORE_THE_OTHERS, Accounts.class::equals));
    }
}
