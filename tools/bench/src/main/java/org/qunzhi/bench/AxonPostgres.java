package org.qunzhi.bench;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.jpa.DomainEventEntry;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLErrorCodesResolver;
import org.axonframework.eventsourcing.eventstore.jpa.SnapshotEventEntry;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.qunzhi.bench.BenchEvent.ClearNoted;

/** Axon's own store for relational databases, with Hibernate, each append its own transaction. */
final class AxonPostgres implements Appender {
    private final EntityManagerFactory factory;
    private static final ThreadLocal<EntityManager> CURRENT = new ThreadLocal<>();

    private final JpaEventStorageEngine engine;

    AxonPostgres(HikariDataSource connections) throws SQLException {
        factory =
                new HibernatePersistenceConfiguration("bench")
                        .managedClasses(DomainEventEntry.class, SnapshotEventEntry.class)
                        .property(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, connections)
                        .property(AvailableSettings.HBM2DDL_AUTO, "create")
                        .createEntityManagerFactory();
        var serializer = Jackson3Serializer.builder().build();
        engine =
                JpaEventStorageEngine.builder()
                        .entityManagerProvider(CURRENT::get)
                        .transactionManager(NoTransactionManager.INSTANCE)
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .persistenceExceptionResolver(new SQLErrorCodesResolver(connections))
                        .build();
    }

    @Override
    public String name() {
        return "PostgreSQL, Axon's JPA store";
    }

    @Override
    public boolean append(String stream, long sequence, ClearNoted event) {
        return Appender.unlessTaken(
                () ->
                        inTransaction(
                                () -> {
                                    Appender.append(engine, stream, sequence, event);
                                    return true;
                                }));
    }

    @Override
    public long last(String stream) {
        return inTransaction(() -> engine.lastSequenceNumberFor(stream).orElse(-1L));
    }

    private <T> T inTransaction(Supplier<T> work) {
        try (var manager = factory.createEntityManager()) {
            CURRENT.set(manager);
            var transaction = manager.getTransaction();
            transaction.begin();
            try {
                var result = work.get();
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) transaction.rollback();
            }
        } finally {
            CURRENT.remove();
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
