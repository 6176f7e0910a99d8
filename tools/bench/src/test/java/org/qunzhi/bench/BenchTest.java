package org.qunzhi.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.embedded.EmbeddedMongo;

/** That it measures and reports; how fast anything is, is nobody's test. */
class BenchTest {
    private static final Size TINY = new Size(5, 2, 3, 3, 1);

    @Test
    void it_reports_rate_and_ratios_of_each_variant_for_append_and_replay(@TempDir Path folder) {
        var report = String.join("\n", Bench.onEmbedded(TINY, folder));

        var rate = " +[\\d,]+/s +[\\d.]+ × +[\\d.]+ × +[\\d,]+ µs";
        assertThat(report)
                .containsPattern("append, 2 writers[^\\n]*\\n +clear, same content" + rate)
                .containsPattern("replay, 24 events[^\\n]*\\n +clear, same content" + rate)
                .containsPattern("clear, same bytes stored" + rate)
                .containsPattern("3 personal fields, keys remembered" + rate)
                .containsPattern("3 personal fields, keys from the vault" + rate);
    }

    @Test
    void events_that_are_called_equally_long_are(@TempDir Path folder) {
        var report = String.join("\n", Bench.onEmbedded(TINY, folder));

        var closed = report.replaceAll("(?s).*3 personal fields +([\\d,]+) bytes.*", "$1");
        assertThat(closed).matches("[\\d,]+");
        assertThat(report).containsPattern("clear, same bytes stored +" + closed + " bytes");
    }

    @Test
    void a_replay_that_misses_an_event_is_no_figure(@TempDir Path folder) {
        try (var mongo = EmbeddedMongo.start(folder.resolve("store"), 0);
                var client = MongoClients.create(mongo.uri())) {
            var database = client.getDatabase("bench");
            try (var vault = new BenchVault(client.getDatabase("vault"), folder.resolve("keys"));
                    var store = new Store(Variant.CLOSED, TINY, 0, database, vault)) {
                store.append();
                store.replay();
                database.getCollection("commits").deleteMany(new org.bson.Document());

                assertThatIllegalStateException()
                        .isThrownBy(store::replay)
                        .withMessage("0 events of 6");
            }
        }
    }
}
