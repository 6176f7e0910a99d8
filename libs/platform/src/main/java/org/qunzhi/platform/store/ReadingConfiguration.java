package org.qunzhi.platform.store;

import java.time.Duration;
import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.StreamableMessageSource;
import org.qunzhi.platform.Attributes;
import org.qunzhi.platform.Follower;
import org.qunzhi.platform.Projection;
import org.qunzhi.platform.trace.TraceContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How read models and followers run behind the store. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {
    static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(4);
    private static final Duration CLAIM_EXTENSION = Duration.ofSeconds(1);
    private static final int BATCH = 200;

    @Bean
    ConfigurerModule processing(TraceContext trace) {
        return configurer ->
                configurer.eventProcessing(
                        processing -> {
                            configure(processing);
                            processing.registerDefaultHandlerInterceptor(
                                    (_, name) -> resuming(trace, name));
                        });
    }

    /** A replay is no part of the request that once led to the event. */
    private static MessageHandlerInterceptor<EventMessage<?>> resuming(
            TraceContext trace, String name) {
        return (unit, chain) -> {
            var message = unit.getMessage();
            var parent = (String) message.getMetaData().get(Attributes.TRACE);
            try (var _ = trace.resume(ReplayToken.isReplay(message) ? null : parent, name)) {
                return chain.proceed();
            }
        };
    }

    /** Axon's own defaults log an error and go on, that is, skip the event. */
    private static void configure(EventProcessingConfigurer processing) {
        processing
                .usingPooledStreamingEventProcessors(
                        (_, processor) ->
                                processor
                                        .initialSegmentCount(1)
                                        .batchSize(BATCH)
                                        .initialToken(StreamableMessageSource::createTailToken)
                                        .tokenClaimInterval(CLAIM_EXTENSION.toMillis())
                                        .claimExtensionThreshold(CLAIM_EXTENSION.toMillis()))
                .registerDefaultListenerInvocationErrorHandler(
                        _ -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(_ -> PropagatingErrorHandler.instance())
                .assignHandlerTypesMatching(
                        ReadModels.PROCESSOR, Projection.class::isAssignableFrom)
                .assignHandlerTypesMatching(
                        ReadModels.FOLLOWERS, ReadingConfiguration::isHeldUpByNobody);
    }

    /** Axon asks for a group's name only where no rule has answered. */
    private static boolean isHeldUpByNobody(Class<?> handler) {
        return Follower.class.isAssignableFrom(handler)
                && !handler.isAnnotationPresent(ProcessingGroup.class);
    }

    @Bean
    ReadPositions readPositions(
            @Lazy EventProcessingConfiguration processing, MongoEventStorageEngine engine) {
        return new ReadPositions(processing, engine);
    }

    @Bean
    ReadModels readModels(
            @Lazy EventProcessingConfiguration processing,
            @Lazy List<Projection> projections,
            ApplicationEventPublisher publisher) {
        return new ReadModels(processing, projections, publisher);
    }

    @Bean
    WebMvcConfigurer positionHeaders(ReadPositions positions) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new PositionHeaders(positions));
            }
        };
    }
}
