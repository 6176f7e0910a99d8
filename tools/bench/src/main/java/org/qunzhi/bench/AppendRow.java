package org.qunzhi.bench;

import com.mongodb.client.MongoClient;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qunzhi.vault.Keys;

/**
 * A decision of 450 bytes with the expected sequence of its stream, durable when it is answered, by
 * writers of which each tenth event goes to one stream that all of them want.
 */
final class AppendRow implements Row {
    private static final int OF_A_ROUND = 100;

    private final List<Integer> writers;
    private final List<AutoCloseable> opened = new ArrayList<>();
    private final List<Contender> limits = new ArrayList<>();
    private final List<Appender> peers = new ArrayList<>();
    private final Appender ours;

    /**
     * Opens the stores.
     *
     * @param folder on the disk whose limit is measured
     * @param postgres none where there is no PostgreSQL, whose peers are then left out
     */
    AppendRow(
            List<Integer> writers,
            MongoClient mongo,
            Keys keys,
            Path folder,
            @Nullable Postgres postgres) {
        this.writers = writers;
        limits.add(new Contender("fdatasync of 450 bytes, one writer", Part.LIMIT, synced(folder)));
        if (postgres != null) peers.addAll(relational(postgres));
        peers.add(new PlainMongo(mongo.getDatabase("bench-" + UUID.randomUUID())));
        ours = new OurStore(mongo.getDatabase("bench-" + UUID.randomUUID()), keys);
        peers.forEach(opened::add);
        opened.add(ours);
    }

    private List<Appender> relational(Postgres postgres) {
        var settings = new HikariConfig();
        settings.setJdbcUrl(postgres.url());
        settings.setMaximumPoolSize(40);
        var connections = new HikariDataSource(settings);
        opened.add(connections);
        try {
            return List.of(new RawPostgres(connections), new AxonPostgres(connections));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Callable<Integer> synced(Path folder) {
        try {
            var file =
                    FileChannel.open(
                            folder.resolve("synced"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.APPEND);
            opened.add(file);
            return () -> {
                for (int i = 0; i < OF_A_ROUND; i++) {
                    file.write(ByteBuffer.allocate(450));
                    file.force(false);
                }
                return OF_A_ROUND;
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "append";
    }

    @Override
    public String size() {
        return "writers";
    }

    @Override
    public List<Case> cases() {
        return writers.stream().map(this::of).toList();
    }

    private Case of(int number) {
        var contenders = new ArrayList<>(limits);
        for (var peer : peers) contenders.add(contender(peer, Part.PEER, number));
        contenders.add(contender(ours, Part.OURS, number));
        return new Case(
                number == 1 ? "1 writer" : "%,d writers".formatted(number), number, contenders);
    }

    private Contender contender(Appender store, Part part, int number) {
        var all = new Writers(store, number);
        opened.add(all);
        return new Contender(store.name(), part, all::round);
    }

    @Override
    public void close() {
        for (var one : opened.reversed()) {
            try {
                one.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
