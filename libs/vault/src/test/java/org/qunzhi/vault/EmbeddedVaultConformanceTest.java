package org.qunzhi.vault;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.embedded.EmbeddedMongo;

class EmbeddedVaultConformanceTest extends VaultConformance {
    static EmbeddedMongo mongo;

    @BeforeAll
    static void start(@TempDir Path store) {
        mongo = EmbeddedMongo.start(store, 0);
    }

    @AfterAll
    static void stop() {
        mongo.close();
    }

    @Override
    String uri() {
        return mongo.uri();
    }
}
