package org.qunzhi.platform.vault;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.qunzhi.platform.store.StoreConfiguration;
import org.qunzhi.vault.MongoVault;
import org.qunzhi.vault.Shelf;
import org.qunzhi.vault.Vault;
import org.qunzhi.vault.VaultNotOpened;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** The vault of one service, and its keeper. */
@AutoConfiguration(before = StoreConfiguration.class)
@ConditionalOnProperty("qunzhi.context")
@EnableConfigurationProperties(VaultProperties.class)
public class VaultConfiguration {
    private static final String COMMITS = "commits";

    @Bean
    @ConditionalOnMissingBean(Vault.class)
    VaultDatabases vaultDatabases(
            VaultProperties properties, Environment environment, MongoClient client) {
        return new VaultDatabases(properties, environment, client);
    }

    @Bean
    @ConditionalOnMissingBean(Vault.class)
    MongoVault vault(
            VaultProperties properties,
            VaultDatabases databases,
            Environment environment,
            MongoDatabase own,
            Clock clock) {
        var sources = new MasterKeySources(properties, environment);
        var shelves =
                properties.kinds().stream()
                        .map(kind -> new Shelf(kind, databases.of(kind), sources.of(kind), clock))
                        .toList();
        if (!properties.acceptEmpty() && own.getCollection(COMMITS).find().first() != null) {
            shelves.forEach(VaultConfiguration::mustBeThere);
        }
        return MongoVault.open(shelves, databases.ofUses());
    }

    /** Every person would seem erased, and the next event of theirs would get another key. */
    private static void mustBeThere(Shelf shelf) {
        if (!shelf.isNew()) return;
        throw new VaultNotOpened(
                "the vault has never had a %s key, but this service has events already: restore the"
                                .formatted(shelf.kind())
                        + " vault, or start once with qunzhi.vault.accept-empty=true if there"
                        + " really was none");
    }

    @Bean
    @ConditionalOnBean(MongoVault.class)
    VaultKeeper vaultKeeper(MongoVault vault, VaultProperties properties, Clock clock) {
        return new VaultKeeper(vault, properties, clock);
    }

    @Bean
    @ConditionalOnBean(MongoVault.class)
    MeterBinder vaultMeters(VaultKeeper keeper) {
        return registry ->
                keeper.kinds()
                        .forEach(
                                kind ->
                                        Gauge.builder(
                                                        "qunzhi.vault.rotation.waiting",
                                                        keeper,
                                                        k -> k.waiting(kind).toSeconds())
                                                .tag("kind", kind)
                                                .baseUnit("seconds")
                                                .description(
                                                        "How long old copies of the vault have held"
                                                                + " a destroyed key")
                                                .register(registry));
    }

    @Bean("vaultHealthIndicator")
    @ConditionalOnBean(MongoVault.class)
    VaultHealth vaultHealth(VaultKeeper keeper) {
        return new VaultHealth(keeper);
    }
}
