package org.qunzhi.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 10,000 queries, between which the documents change, are answered as a MongoDB 6.0.5 answered them
 * ({@code mongodb-answers.txt}, a digest for every hundred). Where {@code QUNZHI_TEST_MONGODB_URI}
 * names one it is asked anew, query by query; its digests are written with {@code
 * -Dqunzhi.answers=write}.
 */
class QueriesTest {
    private static final Path ANSWERS = Path.of("src/test/resources/mongodb-answers.txt");
    private static final int ROUNDS = 100;
    private static final int QUERIES = 100;

    @TempDir Path folder;

    @Test
    void ten_thousand_queries_are_answered_as_a_mongodb_answered_them() throws Exception {
        assertThat(String.join("\n", embedded(QueriesTest::digests)))
                .isEqualTo(String.join("\n", Files.readAllLines(ANSWERS)));
    }

    @Test
    void a_mongodb_answers_so() throws Exception {
        var uri = System.getenv("QUNZHI_TEST_MONGODB_URI");
        assumeTrue(uri != null, "no MongoDB to ask");
        try (var client = MongoClients.create(uri)) {
            var database = client.getDatabase("queries-" + UUID.randomUUID());
            try {
                var rows = database.getCollection("rows");
                if ("write".equals(System.getProperty("qunzhi.answers")))
                    Files.write(ANSWERS, digests(rows));
                else assertThat(embedded(own -> different(own, rows))).isEmpty();
            } finally {
                database.drop();
            }
        }
    }

    private List<String> embedded(Function<MongoCollection<Document>, List<String>> work) {
        try (var mongo = EmbeddedMongo.start(folder, 0);
                var client = MongoClients.create(mongo.uri())) {
            return work.apply(client.getDatabase("test").getCollection("rows"));
        }
    }

    private static List<String> digests(MongoCollection<Document> rows) {
        var digests = new ArrayList<String>();
        var all = begun(rows);
        for (int round = 0; round < ROUNDS; round++) {
            var digest = sha256();
            for (int i = 0; i < QUERIES; i++)
                for (var answer : all.query().of(rows))
                    digest.update((answer + "\n").getBytes(StandardCharsets.UTF_8));
            digests.add(HexFormat.of().formatHex(digest.digest()));
            all.change(rows);
        }
        return digests;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (java.security.NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static List<String> different(
            MongoCollection<Document> own, MongoCollection<Document> real) {
        var different = new ArrayList<String>();
        var all = begun(own);
        var same = begun(real);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < QUERIES; i++) {
                var query = all.query();
                assertThat(same.query()).isEqualTo(query);
                var answers = query.of(own);
                if (!answers.equals(query.of(real)))
                    different.add("\n" + query + "\n" + answers + "\n" + query.of(real));
            }
            all.change(own);
            same.change(real);
        }
        return different;
    }

    private static SeededQueries begun(MongoCollection<Document> rows) {
        var all = new SeededQueries(20261122);
        SeededQueries.index(rows);
        rows.insertMany(all.documents(150));
        return all;
    }
}
