package org.qunzhi.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.qunzhi.bench.BenchEvent.ClearNoted;

/** One row an event, unique by stream and sequence, each its own transaction. */
final class RawPostgres implements Appender {
    private static final String UNIQUE_VIOLATION = "23505";

    private final HikariDataSource connections;

    RawPostgres(HikariDataSource connections) throws SQLException {
        this.connections = connections;
        try (var connection = connections.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    create table raw_event (
                        position bigserial primary key,
                        stream text not null,
                        seq bigint not null,
                        type text not null,
                        time timestamptz not null,
                        data bytea not null,
                        unique (stream, seq))""");
        }
    }

    @Override
    public String name() {
        return "PostgreSQL, one row inserted";
    }

    @Override
    public boolean append(String stream, long sequence, ClearNoted event) throws SQLException {
        try (var connection = connections.getConnection();
                var insert =
                        connection.prepareStatement(
                                "insert into raw_event (stream, seq, type, time, data)"
                                        + " values (?, ?, 'clear-noted', now(), ?)")) {
            insert.setString(1, stream);
            insert.setLong(2, sequence);
            insert.setBytes(3, Writers.json(event));
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) return false;
            throw e;
        }
    }

    @Override
    public long last(String stream) throws SQLException {
        try (var connection = connections.getConnection();
                var select =
                        connection.prepareStatement(
                                "select coalesce(max(seq), -1) from raw_event where stream = ?")) {
            select.setString(1, stream);
            try (var found = select.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    @Override
    public void close() {
        // The connections are another's too.
    }
}
