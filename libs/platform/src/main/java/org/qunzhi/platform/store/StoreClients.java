package org.qunzhi.platform.store;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long a client waits for a store that does not answer. Who asks is told within two seconds
 * that it is away; the driver's own patience is half a minute. Only at the start is there time.
 */
public final class StoreClients {
    private static final Logger log = LoggerFactory.getLogger(StoreClients.class);
    private static final long SELECTION_MILLIS = 1_500;

    /** By this the driver sees, too, that a store takes connections and says nothing. */
    private static final long CONNECT_MILLIS = 3_000;

    /** Who asked before that was seen is left waiting by the driver, else for ever. */
    private static final long ANSWER_MILLIS = 10_000;

    private static final long LOOK_MILLIS = 2_000;
    private static final Document PING = new Document("ping", 1);
    private static final Duration AT_START = Duration.ofSeconds(30);

    /** For an address to say otherwise. */
    public static void configure(MongoClientSettings.Builder settings) {
        settings.applyToClusterSettings(
                        cluster ->
                                cluster.serverSelectionTimeout(
                                        SELECTION_MILLIS, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(
                        socket ->
                                socket.connectTimeout(CONNECT_MILLIS, TimeUnit.MILLISECONDS)
                                        .readTimeout(ANSWER_MILLIS, TimeUnit.MILLISECONDS))
                .applyToServerSettings(
                        server -> server.heartbeatFrequency(LOOK_MILLIS, TimeUnit.MILLISECONDS));
    }

    /** Returns when the store answers; throws where it still does not after half a minute. */
    public static void await(MongoDatabase database) {
        var end = System.nanoTime() + AT_START.toNanos();
        for (var tries = 0; ; tries++) {
            try {
                database.runCommand(PING);
                return;
            } catch (MongoTimeoutException | MongoSocketException e) {
                if (System.nanoTime() > end) throw e;
                if (tries == 0) log.warn("The store does not answer yet: {}", e.toString());
            }
        }
    }

    /** Says so soon, however it is away. */
    static boolean answers(MongoDatabase database) {
        try {
            database.withTimeout(SELECTION_MILLIS, TimeUnit.MILLISECONDS).runCommand(PING);
            return true;
        } catch (MongoException e) {
            return false;
        }
    }

    private StoreClients() {}
}
