package org.qunzhi.audit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunzhi.audit.Published.unit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunzhi.audit.Store;
import org.qunzhi.audit.checkpoint.Checkpoints;
import org.qunzhi.audit.checkpoint.LogKey;
import org.qunzhi.audit.log.PublishedEvent;
import org.qunzhi.audit.log.TestLog;
import org.qunzhi.authority.Acting;
import org.qunzhi.authority.Standing;
import org.qunzhi.contracts.Role;
import org.qunzhi.ledger.EntryBundle;
import org.qunzhi.ledger.Tile;
import org.qunzhi.vault.Owner;
import org.qunzhi.vault.VaultInMemory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;

class ApiTest {
    static final int SIZE = 300;
    static Store store;
    static TestLog log;
    static Checkpoints checkpoints;
    static LogKey key;
    static TileApi tiles;
    static KeyUses uses;

    @BeforeAll
    static void start(@TempDir Path folder) {
        store = Store.in(folder.resolve("store"));
        var database = store.database();
        log = TestLog.over(database);
        var vault = new VaultInMemory("log", Owner.PERSONAL);
        key = new LogKey(vault, "log.example/qunzhi");
        checkpoints = new Checkpoints(database, log.tree, key, Clock.systemUTC());
        var events = new PublishedEvent[SIZE];
        for (int i = 0; i < SIZE; i++) events[i] = unit(i + 1, "o1", i);
        log.receive(events).append();
        log.append(checkpoints);
        log.receive(unit(SIZE + 1, "o1", SIZE)).append();
        tiles = new TileApi(checkpoints, log.entries, log.tree);
        uses = new KeyUses(vault, Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    /** Knows one auditor, {@code zhou}, and one promoter, {@code wu}. */
    static final class OneAuditor implements Standing {
        @Override
        public List<Acting> of(String person) {
            return switch (person) {
                case "zhou" -> List.of(acting(person, Role.PROMOTER), acting(person, Role.AUDITOR));
                case "wu" -> List.of(acting(person, Role.PROMOTER));
                default -> List.of();
            };
        }

        private static Acting acting(String person, Role role) {
            return new Acting(person, "o1", null, role, "a@1", Set.of());
        }

        @Override
        public Optional<String> organizationName(String organization) {
            return Optional.empty();
        }

        @Override
        public boolean unitExists(String organization, String unit) {
            return false;
        }

        @Override
        public Set<String> employersOn(String person, LocalDate day) {
            return Set.of();
        }

        @Override
        public Optional<String> promotesTo(String member) {
            return Optional.empty();
        }
    }

    @Test
    void who_asks_by_which_appointments_is_known() {
        var standing = new OneAuditor();
        var zhou = Asker.of(() -> "zhou", null, standing);
        assertThat(zhou.code()).isEqualTo("auditor");
        assertThat(zhou.auditor()).contains(OneAuditor.acting("zhou", Role.AUDITOR));
        assertThat(zhou.offices()).hasSize(2);
        assertThat(Asker.of(() -> "wu", null, standing).code()).isEqualTo("office");
        assertThat(Asker.of(() -> "nobody", null, standing).code()).isEqualTo("person");
        assertThat(Asker.of(null, null, standing)).isEqualTo(Asker.PUBLIC);
        assertThat(Asker.PUBLIC.code()).isEqualTo("public");
    }

    @Test
    void who_names_an_appointment_asks_by_that_one_alone() {
        var standing = new OneAuditor();
        assertThat(Asker.of(() -> "zhou", "b", standing).code()).isEqualTo("person");
        assertThat(Asker.of(() -> "wu", "a", standing).offices()).hasSize(1);
    }

    @Test
    void auditors_and_supervisors_see_who_was_shown_what_the_latest_first() {
        var zhou = new Asker("zhou", List.of(OneAuditor.acting("zhou", Role.AUDITOR)));
        uses.record(zhou, "bundle, entries 0 to 255", opened("personal.k1", "personal.k2"));
        uses.record(zhou, "bundle, entries 256 to 299", opened("personal.k3"));
        uses.record(zhou, "bundle, entries 300 to 301", opened());
        var api = new KeyUsesApi(uses);
        for (var role : List.of(Role.AUDITOR, Role.SUPERVISOR)) {
            var seen = api.keyUses(2, OneAuditor.acting("somebody", role)).items();
            assertThat(seen)
                    .extracting(KeyUsesApi.KeyUse::purpose)
                    .containsExactly(
                            "bundle, entries 256 to 299, by a@1",
                            "bundle, entries 0 to 255, by a@1");
            assertThat(seen.getFirst().actor()).isEqualTo("zhou");
            assertThat(seen.getFirst().organization()).isEqualTo("o1");
            assertThat(seen.getFirst().keys()).containsExactly("personal.k3");
            assertThat(api.keyUses(1, OneAuditor.acting("somebody", role)).items()).hasSize(1);
        }
    }

    private static List<View.Shown> opened(String... keys) {
        var keyIds = new TreeMap<String, String>();
        for (var key : keys) keyIds.put("field " + key, key);
        var by = Optional.of(OneAuditor.acting("zhou", Role.AUDITOR));
        return List.of(new View.Shown(Sight.OPEN, by, Map.of(), Map.of(), Map.of(), keyIds));
    }

    @Test
    void to_everybody_else_there_is_no_record_of_uses() {
        var api = new KeyUsesApi(uses);
        assertNotThere(() -> api.keyUses(100, Acting.self("somebody")));
        for (var role : Role.values()) {
            if (role == Role.AUDITOR || role == Role.SUPERVISOR) continue;
            assertNotThere(() -> api.keyUses(100, OneAuditor.acting("wu", role)));
        }
    }

    @Test
    void every_tile_of_the_signed_tree_is_served() {
        for (var tile : Tile.of(SIZE)) {
            var path = tile.path().substring("tile".length());
            assertThat(body(tiles.tile(path))).isEqualTo(log.tree.content(tile));
        }
        assertThat(EntryBundle.decode(body(tiles.tile("/entries/000")), 256)).hasSize(256);
        var last = EntryBundle.decode(body(tiles.tile("/entries/001.p/44")), 44).getLast();
        assertThat(new String(last, StandardCharsets.UTF_8)).isEqualTo(log.lines().get(SIZE - 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/0/001", "/0/001.p/45", "/0/001.p/0", "/0/000.p/256", "/0/x000/000", "/0/0",
                "/1/001", "/8/000.p/1", "/entries/001.p/45", "/../key", "/0/999999", ""
            })
    void there_is_no_other_tile(String path) {
        assertNotThere(() -> tiles.tile(path));
    }

    @Test
    void every_event_type_has_its_schema() {
        var schemas = new SchemaApi();
        assertThat(schemas.schema("org.qunzhi.review.score-sheet-sealed.v1").getBody())
                .contains("\"marks\"");
        assertNotThere(() -> schemas.schema("org.qunzhi.review.score-sheet-forgotten.v1"));
    }

    private static void assertNotThere(org.assertj.core.api.ThrowableAssert.ThrowingCallable ask) {
        assertThatThrownBy(ask)
                .isInstanceOfSatisfying(
                        ResponseStatusException.class,
                        e -> assertThat(e.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND));
    }

    private static byte[] body(ResponseEntity<byte[]> response) {
        var body = response.getBody();
        assertThat(body).isNotNull();
        return body == null ? new byte[0] : body;
    }
}
