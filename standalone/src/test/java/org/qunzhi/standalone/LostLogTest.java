package org.qunzhi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.auditor.Auditor;
import org.qunzhi.embedded.EmbeddedMongo;
import org.qunzhi.standalone.PlayedSeason.Audit;
import org.qunzhi.standalone.issuer.Accounts;
import org.qunzhi.standalone.season.Door;

/**
 * The log goes on from where it was after the broker's data, and then its own database, were lost:
 * an auditor who remembers it from before finds nothing changed and nothing entered twice.
 */
class LostLogTest {
    private static final Map<String, String> AS_USUAL = Map.of();
    private final Path folder;
    private final Path data;
    private final URI door;

    LostLogTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.door = URI.create("http://localhost:" + PlayedSeason.freePort());
    }

    @Test
    void nothing_is_changed_and_nothing_is_entered_twice()
            throws IOException, InterruptedException {
        var first = lived("first", AS_USUAL, "newcomer");

        Caller.delete(data.resolve("broker"));
        var second = lived("second", AS_USUAL, "visitor");
        assertThat(second).isGreaterThan(first);

        Caller.delete(data.resolve("broker"));
        emptyTheLogsDatabase();
        var bundle = folder.resolve("second.zip").toString();
        var third = lived("third", Map.of("QUNZHI_LOG_RESTORE_BUNDLE", bundle), "c01-leader");
        assertThat(third).isGreaterThan(second);
    }

    /** Starts, lets somebody register, has it checked and stops; how many entries there were. */
    private long lived(String name, Map<String, String> environment, String who)
            throws IOException, InterruptedException {
        var out = folder.resolve(name + ".txt");
        try (var running = RunningProcess.start(data, door.getPort(), out, environment);
                var open = new Door(door, Accounts.in(data));
                var caller = new Caller(door)) {
            open.insist(who, "/api/plan/persons", Map.of("name", "示范" + name));
            PlayedSeason.awaitLog(open, caller);
            var memory = folder.resolve("memory");
            var audit = Audit.remembering(memory, "verify", door.toString(), "--lang", "en");
            assertThat(audit.said()).contains("verified: ");
            assertThat(audit.status()).isEqualTo(Auditor.VERIFIED);
            caller.download("/api/audit/public/bundle", "", folder.resolve(name + ".zip"));
            var written = caller.positions().values().stream().mapToLong(Long::longValue).sum();
            assertThat(running.stop()).isTrue();
            return written;
        }
    }

    private void emptyTheLogsDatabase() {
        try (var store = EmbeddedMongo.start(data.resolve("store"), 0);
                var client = MongoClients.create(store.uri())) {
            var database = client.getDatabase("qunzhi-audit");
            assertThat(database.getCollection("entries").countDocuments()).isPositive();
            for (var name : database.listCollectionNames())
                database.getCollection(name).deleteMany(new Document());
        }
    }
}
