package org.qunzhi.platform.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.qunzhi.platform.Safekeeping;
import org.qunzhi.vault.Closing;
import org.qunzhi.vault.Keys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Event store, command bus, read models and followers of one service. */
@AutoConfiguration(before = AxonAutoConfiguration.class)
@ConditionalOnProperty("qunzhi.context")
@Import({CommandConfiguration.class, ReadingConfiguration.class, SnapshotConfiguration.class})
public class StoreConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Value("${qunzhi.clock-offset-file:}") String offsetFile) {
        return offsetFile.isEmpty()
                ? Clock.systemUTC()
                : new ShiftedClock(Path.of(offsetFile), Clock.systemUTC());
    }

    /** Before Boot's own, which reads the address. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    MongoClientSettingsBuilderCustomizer storePatience() {
        return StoreClients::configure;
    }

    @Bean
    MongoDatabase database(MongoClient client, @Value("${qunzhi.database}") String name) {
        var database = client.getDatabase(name);
        StoreClients.await(database);
        return database;
    }

    @Bean
    @ConditionalOnMissingBean
    StoredNames storedNames(@Value("${qunzhi.context}") String context) {
        return StoredNames.of(context);
    }

    @Bean
    @Qualifier("eventSerializer")
    NamedEventSerializer eventSerializer(StoredNames names) {
        return new NamedEventSerializer(names);
    }

    @Bean
    MongoEventStorageEngine storageEngine(
            MongoDatabase database,
            NamedEventSerializer serializer,
            List<EventUpcaster> upcasters,
            Clock clock,
            ObjectProvider<Publishable> publishable,
            Protection protection,
            @Value("${qunzhi.settle:5s}") Duration settle) {
        return new MongoEventStorageEngine(
                database,
                serializer,
                new EventUpcasterChain(upcasters),
                clock,
                publishable.getIfAvailable(() -> _ -> {}),
                protection,
                MongoEventStorageEngine.Limits.settle(settle));
    }

    /** Boot's own waits for as long as any question may. */
    @Bean
    HealthIndicator storeHealthIndicator(MongoDatabase database) {
        return () -> (StoreClients.answers(database) ? Health.up() : Health.down()).build();
    }

    @Bean
    Protection protection(Keys keys) {
        return new Protection(keys, new SecureRandom());
    }

    @Bean
    Safekeeping safekeeping(Keys keys) {
        return new VaultSafekeeping(keys, new Closing(new SecureRandom()));
    }

    /** The name is the one that Axon's own store would have. */
    @Bean(name = "eventBus", destroyMethod = "shutDown")
    TailingEventStore eventStore(MongoEventStorageEngine engine) {
        return new TailingEventStore(engine);
    }

    /** A processor's token after a reset is of a type that the plain mapper refuses to read. */
    @Bean
    @ConditionalOnMissingBean
    Jackson3SerializerCustomizer tokensAreReadable() {
        return mapper ->
                mapper.polymorphicTypeValidator(
                        BasicPolymorphicTypeValidator.builder()
                                .allowIfBaseType(Object.class)
                                .allowIfSubType("org.axonframework.")
                                .build());
    }

    /** The node's id is stable: after a kill the next start takes its own claims again at once. */
    @Bean
    @ConditionalOnMissingBean
    TokenStore tokenStore(
            MongoDatabase database,
            Serializer serializer,
            @Value("${qunzhi.node:${spring.application.name:${qunzhi.context}-service}}")
                    String node) {
        return MongoTokenStore.builder()
                .mongoTemplate(DefaultMongoTemplate.builder().mongoDatabase(database).build())
                .serializer(serializer)
                .claimTimeout(ReadingConfiguration.CLAIM_TIMEOUT)
                .nodeId(node)
                .build();
    }
}
