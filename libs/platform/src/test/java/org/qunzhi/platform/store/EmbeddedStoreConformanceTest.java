package org.qunzhi.platform.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.embedded.EmbeddedMongo;

class EmbeddedStoreConformanceTest extends EventStoreConformance {
    @TempDir static Path folder;
    @TempDir Path killed;
    static EmbeddedMongo mongo;
    private @Nullable EmbeddedMongo afterKill;

    @BeforeAll
    static void start() {
        mongo = EmbeddedMongo.start(folder, 0);
    }

    @AfterAll
    static void stop() {
        Backends.ran("the embedded store");
        mongo.close();
    }

    @AfterEach
    void stopAfterKill() {
        if (afterKill != null) afterKill.close();
    }

    @Override
    String uri() {
        return mongo.uri();
    }

    /** Here the killed process holds the store too. */
    @Override
    String uriForProcess() {
        return WriterProcess.embedded(killed);
    }

    @Override
    String uriAfterProcess() {
        var opened = EmbeddedMongo.start(killed, 0);
        afterKill = opened;
        return opened.uri();
    }
}
