package org.qunzhi.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.audit.Store;
import org.qunzhi.audit.log.LogEntries.Stored;
import org.qunzhi.contracts.Context;

class HeadsTest {
    static Store store;

    @BeforeAll
    static void start(@TempDir Path folder) {
        store = Store.in(folder);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    private MongoDatabase database;
    private Heads heads;

    @BeforeEach
    void empty() {
        database = store.database();
        heads = new Heads(database, 2);
    }

    @Test
    void the_last_entry_of_a_stream_is_known_while_it_is_being_written_and_after() {
        heads.put(entry(0, "a"));
        heads.put(entry(1, "b"));
        assertThat(heads.mustBeWritten()).isTrue();
        var begun = heads.begin();
        assertThat(heads.mustBeWritten()).isFalse();
        assertThat(index(heads, "a")).isZero();
        heads.put(entry(2, "a"));
        assertThat(index(heads, "a")).isEqualTo(2);
        heads.write(begun, new Meanwhile.Rest());
        assertThat(index(heads, "a")).isEqualTo(2);
        assertThat(index(new Heads(database), "a")).isZero();
        heads.forget();
        assertThat(index(heads, "b")).isEqualTo(1);
        assertThat(index(heads, "a")).isZero();
    }

    @Test
    void few_streams_with_many_entries_are_written_too() {
        for (int i = 0; i < 31; i++) heads.put(entry(i, "a"));
        assertThat(heads.mustBeWritten()).isFalse();
        heads.put(entry(31, "a"));
        assertThat(heads.mustBeWritten()).isTrue();
    }

    @Test
    void a_later_entry_is_never_replaced_by_an_earlier_one() {
        var other = new Heads(database);
        other.put(entry(5, "a"));
        other.write(other.begin(), new Meanwhile.Rest());
        heads.put(entry(3, "a"));
        heads.put(entry(4, "b"));
        heads.write(heads.begin(), new Meanwhile.Rest());
        assertThat(index(new Heads(database), "a")).isEqualTo(5);
        assertThat(index(new Heads(database), "b")).isEqualTo(4);
    }

    private static long index(Heads heads, String stream) {
        var found = heads.of(List.of(stream)).get(stream);
        assertThat(found).isNotNull();
        return found == null ? -1 : found.index();
    }

    private static Stored entry(long index, String stream) {
        var bytes = stream.getBytes(StandardCharsets.UTF_8);
        return Stored.of(index, Context.PLAN, index + 1, stream, index, bytes);
    }
}
