package org.qunzhi.vault;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

class MongoVaultConformanceTest extends VaultConformance {
    static @Nullable MongoDBContainer container;
    static @Nullable String uri;

    @BeforeAll
    static void find() {
        uri = System.getenv("QUNZHI_TEST_MONGODB_URI");
        if (uri == null && DockerClientFactory.instance().isDockerAvailable()) {
            var started = new MongoDBContainer("mongo:8.0").withReplicaSet();
            container = started;
            started.start();
            uri = started.getConnectionString();
        }
        if (uri != null) return;
        var required = System.getenv("QUNZHI_REQUIRE");
        if (required != null && List.of(required.split("[ ,]+")).contains("mongodb")) {
            Assertions.fail("a real MongoDB is required");
        }
        Assumptions.abort("neither QUNZHI_TEST_MONGODB_URI nor Docker");
    }

    @AfterAll
    static void stop() {
        if (container != null) container.stop();
    }

    @Override
    String uri() {
        return Objects.requireNonNull(uri);
    }
}
