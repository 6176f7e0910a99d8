package org.qunzhi.standalone;

import com.mongodb.client.MongoClients;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The store that the tests run on, in databases of their own: a real MongoDB where one is given.
 */
record Backend(Optional<String> mongodb, String databases) {

    /**
     * @throws IllegalStateException where a real MongoDB is required and none is given
     */
    static Backend given() {
        var mongodb =
                Optional.ofNullable(System.getenv("QUNZHI_TEST_MONGODB_URI"))
                        .filter(uri -> !uri.isBlank());
        var required = Optional.ofNullable(System.getenv("QUNZHI_REQUIRE")).orElse("");
        if (mongodb.isEmpty() && List.of(required.split("[ ,]+")).contains("mongodb"))
            throw new IllegalStateException("QUNZHI_TEST_MONGODB_URI is required and not set");
        var databases = "qunzhi-test-" + UUID.randomUUID().toString().substring(0, 8);
        new PrintStream(System.out, true, StandardCharsets.UTF_8)
                .println(
                        "The season's tests run on "
                                + (mongodb.isPresent() ? "a real MongoDB" : "the embedded store"));
        return new Backend(mongodb, databases);
    }

    /** Drops what the tests made in somebody's MongoDB. */
    void drop() {
        mongodb.ifPresent(
                uri -> {
                    try (var client = MongoClients.create(uri)) {
                        for (var name : client.listDatabaseNames())
                            if (name.startsWith(databases)) client.getDatabase(name).drop();
                    }
                });
    }
}
