package org.qunzhi.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunzhi.embedded.EmbeddedMongo;

/** The rows of {@code ./qunzhi bench}, each on a MongoDB that is given or on the embedded store. */
final class Rows implements AutoCloseable {
    private static final String APPEND = "append";
    private static final String LOAD = "load";
    private static final String EMBEDDED = "embedded";
    private final Path folder;
    private final @Nullable String given;
    private final List<Runnable> opened = new ArrayList<>();

    /**
     * Opens nothing yet.
     *
     * @param folder for what is made; dropped by the caller
     * @param given a MongoDB
     */
    Rows(Path folder, @Nullable String given) {
        this.folder = folder;
        this.given = given;
    }

    static Set<String> names() {
        return Set.of(APPEND, LOAD, EMBEDDED);
    }

    Row open(String name) {
        return switch (name) {
            case EMBEDDED -> new ListsRow(List.of(1, 50), folder);
            case APPEND -> append(List.of(1, 32));
            case LOAD -> load(List.of(50, 5_000));
            default -> throw new IllegalArgumentException("no row " + name);
        };
    }

    Row load(List<Integer> events) {
        var uri = mongodb();
        return new LoadRow(uri, events, vault(client(uri)));
    }

    Row append(List<Integer> writers) {
        var client = client(mongodb());
        var postgres = Postgres.programs().map(Postgres::start).orElse(null);
        if (postgres != null) opened.add(postgres::close);
        return new AppendRow(writers, client, vault(client), folder, postgres);
    }

    private MongoClient client(String uri) {
        MongoClient client = MongoClients.create(uri);
        opened.add(client::close);
        return client;
    }

    private BenchVault vault(MongoClient client) {
        var vault = new BenchVault(client.getDatabase("bench-vault"), folder.resolve("keys"));
        opened.add(vault::close);
        return vault;
    }

    private String mongodb() {
        if (given != null) return given;
        var mongo = EmbeddedMongo.start(folder.resolve("store"), 0);
        opened.add(mongo::close);
        return mongo.uri();
    }

    @Override
    public void close() {
        opened.reversed().forEach(Runnable::run);
    }
}
