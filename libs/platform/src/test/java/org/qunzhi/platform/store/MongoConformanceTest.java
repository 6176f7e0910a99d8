package org.qunzhi.platform.store;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

class MongoConformanceTest extends EventStoreConformance {
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
        var missing = "neither QUNZHI_TEST_MONGODB_URI nor Docker";
        if (Backends.required("mongodb")) Assertions.fail("a real MongoDB is required: " + missing);
        Backends.skipped("a real MongoDB", missing);
        Assumptions.abort(missing);
    }

    @AfterAll
    static void stop() {
        if (uri != null) Backends.ran("MongoDB " + version(uri));
        if (container != null) container.stop();
    }

    @Override
    String uri() {
        return Objects.requireNonNull(uri);
    }

    @Override
    String uriForProcess() {
        return uri();
    }

    @Override
    String uriAfterProcess() {
        return uri();
    }
}
