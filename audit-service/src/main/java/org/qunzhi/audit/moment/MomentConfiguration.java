package org.qunzhi.audit.moment;

import java.time.Duration;
import org.qunzhi.audit.log.Repeated;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MomentConfiguration {

    @Bean
    Repeated momentsLook(Moments moments) {
        return new Repeated("audit-moments", Duration.ofMillis(250), moments::look);
    }
}
