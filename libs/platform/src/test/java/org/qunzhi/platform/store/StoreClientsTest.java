package org.qunzhi.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.embedded.EmbeddedMongo;

class StoreClientsTest {
    @TempDir Path folder;

    /** By itself the driver would wait for ever. */
    @Test
    @Timeout(60)
    void nobody_waits_for_ever_for_a_store_that_takes_connections_and_says_nothing()
            throws Exception {
        try (var mongo = EmbeddedMongo.start(folder, 0);
                var line = new CutLine(mongo.uri())) {
            var settings = MongoClientSettings.builder();
            StoreClients.configure(settings);
            settings.applyConnectionString(new ConnectionString(line.uri()));
            try (var client = MongoClients.create(settings.build())) {
                var database = client.getDatabase("some");
                StoreClients.await(database);
                assertThat(StoreClients.answers(database)).isTrue();
                line.silence();
                assertThatThrownBy(() -> database.getCollection("notes").insertOne(new Document()))
                        .isInstanceOf(MongoException.class);
                assertThat(StoreClients.answers(database)).isFalse();
            }
        }
    }
}
