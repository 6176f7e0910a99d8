package org.qunzhi.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.bench.Row.Case;
import org.qunzhi.bench.Row.Contender;
import org.qunzhi.bench.Row.Part;
import org.qunzhi.embedded.EmbeddedMongo;

/** That rows measure and report; how fast anything is, is nobody's test. */
class RowTest {
    private static final Alternation ONCE = new Alternation(5, 0);
    @TempDir Path folder;

    @Test
    void limit_peers_and_ours_are_measured_in_turns() throws Exception {
        var order = new StringBuilder();
        var one =
                new Case(
                        "one",
                        1,
                        List.of(
                                saying("L", Part.LIMIT, order),
                                saying("P", Part.PEER, order),
                                saying("O", Part.OURS, order)));

        ONCE.of(one);

        assertThat(order).hasToString("LPO" + "L" + "PO".repeat(5) + "L");
    }

    private static Contender saying(String name, Part part, StringBuilder order) {
        return new Contender(
                name,
                part,
                () -> {
                    order.append(name);
                    return 1;
                });
    }

    @Test
    void loading_is_reported_with_a_table_and_a_curve() throws Exception {
        try (var rows = new Rows(folder, null);
                var row = rows.load(List.of(10, 70))) {
            var lines = reported(row);

            assertThat(lines)
                    .containsPattern("an aggregate of 70 events\\n")
                    .containsPattern("its commits, as documents .*/s .* ms .*[0-9.]+")
                    .containsPattern("all its events .*/s .* ms")
                    .containsPattern("with a snapshot .*/s .* ms")
                    .containsPattern("waiting for a processor before [0-9]+ %, after");
            assertThat(Files.readAllLines(folder.resolve("load.csv")))
                    .hasSize(1 + 2 * (2 + 2 * 5))
                    .element(1)
                    .asString()
                    .startsWith(
                            "\"an aggregate of 10 events\",10.0,\"its commits, as documents\",limit,0");
            assertThat(ImageIO.read(folder.resolve("load.png").toFile()).getWidth()).isPositive();
        }
    }

    /** With the relational peers where there is a PostgreSQL. */
    @Test
    void every_event_of_several_writers_is_looked_for_where_it_was_appended() throws Exception {
        try (var rows = new Rows(folder, null);
                var row = rows.append(List.of(1, 3))) {
            assertThat(reported(row))
                    .containsPattern("3 writers\\n")
                    .containsPattern("fdatasync of 450 bytes, one writer .*/s")
                    .containsPattern("MongoDB, insertOne .*/s")
                    .containsPattern(
                            Postgres.programs().isPresent()
                                    ? "PostgreSQL, Axon's JPA store .*/s"
                                    : "ours .*/s");
        }
    }

    @Test
    void the_embedded_store_is_held_against_the_server_that_it_is_made_of() throws Exception {
        try (var row = new ListsRow(List.of(1), folder)) {
            assertThat(reported(row))
                    .containsPattern("a list page, its counts, 1 seasons\\n")
                    .containsPattern(
                            "what names a thing, 1 seasons\\n.*\\n +mongo-java-server .*\\n +ours ");
        }
    }

    @Test
    void a_wrong_answer_fails_the_row() {
        try (var mongo = EmbeddedMongo.start(folder.resolve("mongo"), 0);
                var client = MongoClients.create(mongo.uri());
                var rows = new Rows(folder, mongo.uri());
                var row = rows.load(List.of(10))) {
            for (var name : client.listDatabaseNames())
                client.getDatabase(name).getCollection("commits").deleteMany(new Document());

            assertThatIllegalStateException()
                    .isThrownBy(() -> ONCE.of(row.cases().getFirst()))
                    .withMessage("0 events of 10");
        }
    }

    private String reported(Row row) throws Exception {
        var lines = new ArrayList<String>();
        new RowReport(ONCE, 0, lines::add).run(row, folder);
        return String.join("\n", lines);
    }
}
