package org.qunzhi.platform.vault;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qunzhi.platform.store.StoreClients;
import org.springframework.core.env.Environment;

/** The vault's database, as the user of each kind sees it. */
final class VaultDatabases implements AutoCloseable {
    private static final String USES = "uses";

    private final VaultProperties properties;
    private final Environment environment;
    private final MongoClient ofService;
    private final Map<String, MongoClient> opened = new HashMap<>();

    VaultDatabases(VaultProperties properties, Environment environment, MongoClient ofService) {
        this.properties = properties;
        this.environment = environment;
        this.ofService = ofService;
    }

    MongoDatabase of(String kind) {
        var own = uriOf(kind);
        var database =
                client(own == null ? properties.uri() : own).getDatabase(properties.database());
        StoreClients.await(database);
        return database;
    }

    /** Asked one by one: a kind's name has a hyphen, which no environment variable can have. */
    private @Nullable String uriOf(String kind) {
        return environment.getProperty("qunzhi.vault.uris." + kind);
    }

    /** Its own user where one is given, for who may read it; every kind's user may append to it. */
    MongoDatabase ofUses() {
        var kinds = properties.kinds();
        return uriOf(USES) != null || kinds.isEmpty() ? of(USES) : of(kinds.getFirst());
    }

    private MongoClient client(@Nullable String uri) {
        if (uri == null || uri.isBlank()) return ofService;
        return Objects.requireNonNull(opened.computeIfAbsent(uri, VaultDatabases::open));
    }

    private static MongoClient open(String uri) {
        var settings = MongoClientSettings.builder();
        StoreClients.configure(settings);
        return MongoClients.create(
                settings.applyConnectionString(new ConnectionString(uri)).build());
    }

    @Override
    public void close() {
        opened.values().forEach(MongoClient::close);
    }
}
