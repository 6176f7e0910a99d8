package org.qunzhi.plan.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.contracts.plan.ErasureEvent;
import org.qunzhi.contracts.plan.ErasureEvent.ErasureApproved;
import org.qunzhi.contracts.plan.ErasureEvent.PersonErased;
import org.qunzhi.plan.Database;
import org.qunzhi.plan.Kept;
import org.qunzhi.platform.store.MongoEventStorageEngine;
import org.qunzhi.platform.store.NamedEventSerializer;
import org.qunzhi.platform.store.Protection;
import org.qunzhi.platform.store.StoredNames;
import org.qunzhi.vault.KeyDestroyed;
import org.qunzhi.vault.Owner;
import org.qunzhi.vault.Vault;

class DestroyedAgainTest {
    @TempDir static Path folder;
    static Database databases;
    MongoDatabase database;
    MongoEventStorageEngine store;

    @BeforeAll
    static void start() {
        databases = new Database(folder);
    }

    @AfterAll
    static void stop() {
        databases.close();
    }

    @BeforeEach
    void open() {
        database = databases.fresh();
        store = store(database);
    }

    @AfterEach
    void close() {
        store.close();
    }

    static MongoEventStorageEngine store(MongoDatabase database) {
        return new MongoEventStorageEngine(
                database,
                new NamedEventSerializer(StoredNames.of("plan")),
                new EventUpcasterChain(),
                Clock.fixed(ErasureTest.NOW, ZoneOffset.UTC),
                _ -> {},
                new Protection(Kept.vault(), new SecureRandom()));
    }

    void happened(ErasureEvent event, long sequence) {
        store.appendEvents(new GenericDomainEventMessage<>("", event.erasure(), sequence, event));
    }

    /** A vault as it was before anybody was erased, after a start of the service. */
    Vault restored() {
        return startedWith(store);
    }

    Vault startedWith(MongoEventStorageEngine engine) {
        var vault = Kept.vault();
        new DestroyedAgain(engine, vault, database).afterSingletonsInstantiated();
        return vault;
    }

    static void assertErased(Vault vault, String person) {
        assertThatThrownBy(() -> vault.of(Owner.personal(person, "mill")))
                .isInstanceOf(KeyDestroyed.class);
    }

    static void assertThere(Vault vault, String person) {
        assertThat(vault.of(Owner.personal(person, "mill"))).isNotNull();
    }

    @Test
    void a_restored_vault_brings_nobody_back() {
        assertThere(restored(), "sun");

        happened(new ErasureApproved("e1", "sun", "mill"), 0);
        happened(new ErasureApproved("e2", "li", "mill"), 0);
        assertThere(restored(), "sun");

        happened(new PersonErased("e1", "sun", "mill"), 1);
        for (int i = 0; i < 2; i++) {
            var vault = restored();
            assertErased(vault, "sun");
            assertThere(vault, "li");
        }
        happened(new PersonErased("e2", "li", "mill"), 1);
        var vault = restored();
        assertErased(vault, "sun");
        assertErased(vault, "li");
        assertThat(vault.of(Owner.personal("sun", "city"))).isNotNull();
    }

    /** What earlier starts have read does not hide what a restored store has instead. */
    @Test
    void a_store_that_was_restored_too_is_read_from_its_beginning() {
        for (int i = 0; i < 4; i++) happened(new ErasureApproved("e" + i, "p" + i, "mill"), 0);
        assertThere(restored(), "sun");

        database.getCollection("commits").drop();
        try (var older = store(database)) {
            older.appendEvents(
                    new GenericDomainEventMessage<>(
                            "", "e9", 0, new PersonErased("e9", "sun", "mill")));
            assertErased(startedWith(older), "sun");
        }
    }
}
