package org.qunzhi.platform.store;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.qunzhi.platform.Attributes;
import org.qunzhi.platform.Commands;
import org.qunzhi.platform.Dispatcher;
import org.qunzhi.platform.trace.TraceContext;
import org.qunzhi.vault.Keys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** How commands reach their aggregates, from a request or from an event. */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {
    private static final String[] CARRIED = {
        Attributes.ACTOR,
        Attributes.ORGANIZATION,
        Attributes.AUTHORITY,
        Attributes.CORRELATION,
        Attributes.CAUSATION,
        Attributes.TRACE
    };

    @Bean
    CommandSender commandSender(
            CommandBus bus, MongoEventStorageEngine engine, TraceContext trace) {
        return new CommandSender(bus, engine, trace);
    }

    @Bean
    Commands commands(
            CommandSender sender,
            Keys keys,
            Clock clock,
            @Value("${qunzhi.context}") String context) {
        return new HttpCommands(sender, new RequestHashes(keys, context, clock), context);
    }

    @Bean
    Dispatcher dispatcher(
            CommandSender sender,
            TraceContext trace,
            @Value("${spring.application.name:${qunzhi.context}-service}") String service) {
        return new FollowUps(sender, trace, service);
    }

    /** An event carries of its command what goes with it on the wire, and nothing else. */
    @Bean
    CorrelationDataProvider attributesOfTheCommand() {
        return CommandConfiguration::carried;
    }

    private static Map<String, ?> carried(Message<?> message) {
        var carried = new HashMap<String, Object>();
        if (!(message instanceof CommandMessage<?>)) return carried;
        for (var name : CARRIED) {
            var value = message.getMetaData().get(name);
            if (value != null) carried.put(name, value);
        }
        return carried;
    }

    /** Last, so that what limits or refuses a body stands before it. */
    @Bean
    FilterRegistrationBean<CapturedRequest.Filter> capturedRequests() {
        var registration = new FilterRegistrationBean<>(new CapturedRequest.Filter());
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        return registration;
    }
}
