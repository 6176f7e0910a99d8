package org.qunzhi.platform.wire;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.config.annotation.SpringBeanParameterResolverFactory;
import org.qunzhi.contracts.Context;
import org.qunzhi.platform.Follower;
import org.qunzhi.platform.Projection;
import org.qunzhi.platform.store.MongoEventStorageEngine;
import org.qunzhi.platform.store.NamedEventSerializer;
import org.qunzhi.platform.store.Protection;
import org.qunzhi.platform.store.Publishable;
import org.qunzhi.platform.store.StoreConfiguration;
import org.qunzhi.platform.store.StoredEvents;
import org.qunzhi.platform.store.StoredNames;
import org.qunzhi.platform.store.TailingEventStore;
import org.qunzhi.platform.trace.TraceContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Relay and inbox of one service. */
@AutoConfiguration(after = {StoreConfiguration.class, KafkaAutoConfiguration.class})
@ConditionalOnProperty("qunzhi.context")
@EnableConfigurationProperties(WireProperties.class)
@Import(WireOperation.class)
public class WireConfiguration {

    @Bean
    Topics topics(KafkaProperties kafka, WireProperties properties) {
        return new Topics(kafka.buildAdminProperties(), properties);
    }

    @Bean
    @Conditional(Deciding.class)
    Publishable publishable(WireProperties properties) {
        return new Envelope(properties.deciding().orElseThrow())::check;
    }

    @Bean
    @Conditional(Deciding.class)
    Relay relay(
            WireProperties properties,
            TailingEventStore store,
            MongoEventStorageEngine engine,
            TokenStore tokens,
            Topics topics,
            KafkaProperties kafka,
            MongoDatabase database,
            @Value("${qunzhi.relay.again:}") String again) {
        var context = properties.deciding().orElseThrow();
        var asked = new Rewind.Asked(again, database);
        return new Relay(
                context,
                new StoredEvents(store, engine),
                tokens,
                topics,
                new Rewind(tokens, topics, context.topic(), asked),
                kafka.buildProducerProperties());
    }

    @Bean
    @Conditional(Deciding.class)
    Marks marks(
            WireProperties properties,
            MongoEventStorageEngine engine,
            Clock clock,
            Topics topics,
            KafkaProperties kafka) {
        return new Marks(
                properties.deciding().orElseThrow(),
                engine,
                clock,
                topics,
                kafka.buildProducerProperties());
    }

    @Bean
    Inbox inbox(
            MongoDatabase database,
            ObjectProvider<EventUpcaster> upcasters,
            ObjectProvider<Projection> projections,
            ObjectProvider<Follower> followers,
            Protection protection,
            Clock clock,
            TraceContext trace,
            ApplicationContext context) {
        var events =
                new ForeignEvents(
                        foreign -> new NamedEventSerializer(StoredNames.of(foreign)),
                        new EventUpcasterChain(upcasters.orderedStream().toList()),
                        protection);
        var handlers =
                Stream.concat(projections.orderedStream(), followers.orderedStream())
                        .map(bean -> handler(bean, context))
                        .toList();
        return new Inbox(new InboxStore(database, clock), events, handlers, trace);
    }

    @Bean
    InboxConsumer inboxConsumer(
            Inbox inbox,
            Topics topics,
            WireProperties properties,
            KafkaProperties kafka,
            @Value("${spring.application.name:${qunzhi.context}-service}") String service) {
        return new InboxConsumer(
                inbox, topics, properties, kafka.buildConsumerProperties(), service);
    }

    @Bean
    Intake inboxIntake(InboxConsumer consumer) {
        return consumer.intake();
    }

    /** A handler may ask for beans as well, as one of the service's own events may. */
    private static EventMessageHandler handler(Object bean, ApplicationContext context) {
        return new AnnotationEventHandlerAdapter(
                bean,
                MultiParameterResolverFactory.ordered(
                        List.of(
                                ClasspathParameterResolverFactory.forClass(bean.getClass()),
                                new SpringBeanParameterResolverFactory(context))));
    }

    @Bean
    @Conditional(Deciding.class)
    RecordApi recordApi(
            WireProperties properties, MongoEventStorageEngine engine, Protection protection) {
        return new RecordApi(engine, protection, properties.deciding().orElseThrow());
    }

    @Bean
    @Conditional(Deciding.class)
    ProofFiles proofFiles(
            WireProperties properties, MongoEventStorageEngine engine, Protection protection) {
        return new ProofFiles(engine, protection, properties.deciding().orElseThrow());
    }

    /** Whether this service decides anything; audit-service does not. */
    static final class Deciding implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var code = context.getEnvironment().getProperty("qunzhi.context");
            return Arrays.stream(Context.values()).anyMatch(known -> known.code().equals(code));
        }
    }
}
