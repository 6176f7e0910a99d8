package org.qunzhi.vault;

import static com.mongodb.client.model.Filters.eq;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.vault.Found.Present;

/** What the vault must do on every backend. The time limits only end what hangs. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class VaultConformance {
    private static final String KIND = "personal";
    private static final Owner LI = Owner.personal("li", "works");
    private static final Owner WANG = Owner.personal("wang", "works");
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir Path folder;
    private final List<MongoClient> clients = new ArrayList<>();
    private final String name = "qunzhi-test-" + UUID.randomUUID();
    private MongoDatabase database;

    abstract String uri();

    @BeforeEach
    void make() {
        database = client(uri()).getDatabase(name);
        MasterKeyFile.makeMissing(folder, KIND);
    }

    @AfterEach
    void drop() {
        database.drop();
        clients.forEach(MongoClient::close);
    }

    private MongoClient client(String uri) {
        var client = MongoClients.create(uri);
        clients.add(client);
        return client;
    }

    /** As another process would open it: nothing is remembered. */
    private MongoVault vault() {
        return vault(database, new MasterKeyFile(folder, KIND), CLOCK);
    }

    private MongoVault vault(MasterKeys masters) {
        return vault(database, masters, CLOCK);
    }

    private static MongoVault vault(MongoDatabase database, MasterKeys masters, Clock clock) {
        return MongoVault.open(List.of(new Shelf(KIND, database, masters, clock)), database);
    }

    private MongoCollection<Document> documents() {
        return database.getCollection(KIND);
    }

    private Document document(DataKey key) {
        return requireNonNull(documents().find(eq("_id", key.id())).first());
    }

    private String wrapped(DataKey key) {
        return document(key).getString("wrapped");
    }

    private List<String> masterKeys() throws Exception {
        return Files.readAllLines(folder.resolve(KIND + ".key"));
    }

    private static byte[] secret(DataKey key) {
        return key.key().getEncoded();
    }

    private static void assertSame(DataKey key, Found found) {
        assertThat(found).isInstanceOf(Present.class);
        assertThat(((Present) found).key().id()).isEqualTo(key.id());
        assertThat(secret(((Present) found).key())).isEqualTo(secret(key));
    }

    @Test
    void an_owner_has_one_key_for_every_process_and_for_ever() {
        var key = vault().of(LI);
        assertThat(key.id()).hasSize(22);
        assertThat(secret(key)).hasSize(32);
        assertThat(secret(vault().of(LI))).isEqualTo(secret(key));
        assertSame(key, vault().find(KIND, key.id()));
        assertThat(secret(vault().of(WANG))).isNotEqualTo(secret(key));
    }

    @Test
    void what_was_noted_is_there_for_every_process_and_gives_way_only_to_who_knows_it() {
        assertThat(vault().noted(KIND, "log")).isEmpty();
        assertThat(vault().note(KIND, "log", Optional.of("five"), "six")).isFalse();
        assertThat(vault().note(KIND, "log", Optional.empty(), "five")).isTrue();
        assertThat(vault().note(KIND, "log", Optional.empty(), "another")).isFalse();
        assertThat(vault().note(KIND, "log", Optional.of("four"), "another")).isFalse();
        assertThat(vault().noted(KIND, "log")).contains("five");
        assertThat(vault().note(KIND, "log", Optional.of("five"), "six")).isTrue();
        assertThat(vault().noted(KIND, "log")).contains("six");
        assertThat(vault().noted(KIND, "another log")).isEmpty();
        assertThat(vault().rotate(KIND)).isTrue();
        assertThat(vault().noted(KIND, "log")).contains("six");
    }

    @Test
    void what_lies_in_the_database_holds_no_key_in_clear() {
        var vault = vault();
        var key = vault.of(LI);
        var scoped = vault.of(LI.within("event"));
        var json = new ArrayList<String>();
        documents().find().forEach(document -> json.add(document.toJson()));
        for (var secret : List.of(secret(key), secret(scoped))) {
            assertThat(String.join("\n", json))
                    .doesNotContain(Base64.getEncoder().encodeToString(secret))
                    .doesNotContain(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        }
        assertThat(document(key).keySet())
                .contains("_id", "subject", "wrapped", "master", "made")
                .doesNotContain("unconfirmed");
    }

    @Test
    void makers_at_the_same_time_end_with_one_key() throws Exception {
        var vaults = List.of(vault(), vault());
        var owners = List.of(LI, LI.within("event"));
        for (var owner : owners) {
            var keys = atOnce(16, i -> vaults.get(i % 2).of(owner));
            assertThat(keys.stream().map(DataKey::id).distinct()).hasSize(1);
            assertThat(keys).allSatisfy(k -> assertThat(secret(k)).isEqualTo(secret(keys.get(0))));
        }
        assertThat(documents().countDocuments()).isEqualTo(2);
    }

    @Test
    void a_scope_has_a_key_of_its_own_that_goes_with_its_subject() {
        var vault = vault();
        var here = vault.of(LI.within("event 1"));
        var there = vault.of(LI.within("event 2"));
        assertThat(here.id()).isNotEqualTo(there.id());
        assertThat(secret(here)).isNotEqualTo(secret(there)).isNotEqualTo(secret(vault.of(LI)));
        assertSame(here, vault().find(KIND, here.id()));
        assertThat(secret(vault().of(LI.within("event 1")))).isEqualTo(secret(here));

        vault.destroy(LI);
        for (var process : List.of(vault, vault())) {
            assertThat(process.find(KIND, here.id())).isEqualTo(new Found.Destroyed());
            assertThat(process.find(KIND, there.id())).isEqualTo(new Found.Destroyed());
            assertThatThrownBy(() -> process.of(LI.within("event 3")))
                    .isInstanceOf(KeyDestroyed.class);
        }
    }

    @Test
    void a_destroyed_key_is_gone_for_everybody_and_no_other_is_made() {
        var vault = vault();
        var key = vault.of(LI);
        var wang = vault.of(WANG);
        vault.destroy(LI);
        vault.destroy(LI);
        for (var process : List.of(vault, vault())) {
            assertThat(process.find(KIND, key.id())).isEqualTo(new Found.Destroyed());
            assertThatThrownBy(() -> process.of(LI))
                    .isInstanceOf(KeyDestroyed.class)
                    .hasMessageNotContaining("li");
            assertSame(wang, process.find(KIND, wang.id()));
        }
        assertThat(document(key).keySet())
                .containsExactlyInAnyOrder("_id", "subject", "scope", "destroyed", "master");
    }

    @Test
    void what_is_fetched_together_is_what_each_would_be() {
        var vault = vault();
        var keys = make(vault, 3);
        var scoped = vault.of(LI.within("event"));
        var wang = vault.of(WANG);
        var wangs = vault.of(WANG.within("event"));
        var zhao = vault.of(Owner.personal("zhao", "works"));
        var strays = vault.of(Owner.personal("strays", "works"));
        vault.destroy(WANG);
        set(strays, "unconfirmed", true);
        var ids = new ArrayList<>(List.of(scoped.id(), wang.id(), wangs.id(), strays.id(), "none"));
        keys.values().forEach(key -> ids.add(key.id()));

        var fetched = vault();
        fetched.fetch(KIND, ids);
        fetched.fetch("sealed", ids);
        var away = documents().find().into(new ArrayList<>());
        documents().deleteMany(new Document());
        keys.values().forEach(key -> assertSame(key, fetched.find(KIND, key.id())));
        assertSame(scoped, fetched.find(KIND, scoped.id()));
        for (var gone : List.of(wang, wangs)) {
            assertThat(fetched.find(KIND, gone.id())).isEqualTo(new Found.Destroyed());
        }
        for (var notFetched : List.of(zhao.id(), strays.id(), "none")) {
            assertThat(fetched.find(KIND, notFetched)).isEqualTo(new Found.Unknown());
        }
        restore(away);
        assertSame(zhao, fetched.find(KIND, zhao.id()));
        assertSame(strays, fetched.find(KIND, strays.id()));
        fetched.destroy(LI);
        fetched.fetch(KIND, ids);
        assertThat(fetched.find(KIND, scoped.id())).isEqualTo(new Found.Destroyed());
    }

    @Test
    void where_there_was_no_key_none_is_made_after_its_destruction() {
        vault().destroy(LI);
        assertThatThrownBy(() -> vault().of(LI)).isInstanceOf(KeyDestroyed.class);
        assertThat(vault().rotationWaitsSince(KIND)).isEmpty();
    }

    @Test
    void whoever_makes_a_key_while_it_is_destroyed_does_not_bring_it_back() throws Exception {
        for (int round = 0; round < 20; round++) {
            var owner = Owner.personal("p" + round, "works");
            var vaults = List.of(vault(), vault());
            atOnce(
                    8,
                    i -> {
                        if (i == 3) vaults.get(0).destroy(owner);
                        else ofOrGone(vaults.get(i % 2), owner);
                        return i;
                    });
            assertThatThrownBy(() -> vaults.get(0).of(owner)).isInstanceOf(KeyDestroyed.class);
            assertThatThrownBy(() -> vault().of(owner)).isInstanceOf(KeyDestroyed.class);
        }
    }

    private static void ofOrGone(MongoVault vault, Owner owner) {
        try {
            vault.of(owner);
        } catch (KeyDestroyed e) {
            assertThat(e).hasMessageContaining(KIND);
        }
    }

    @Test
    void a_process_has_the_keys_of_its_own_kinds_alone() {
        var vault = vault();
        assertThat(vault.find("sealed", "any")).isEqualTo(new Found.NotHeld());
        assertThat(vault.find(KIND, "none")).isEqualTo(new Found.Unknown());
        assertThatIllegalStateException()
                .isThrownBy(() -> vault.of(Owner.sealed("round")))
                .withMessageContaining("sealed");
        assertThatIllegalStateException().isThrownBy(() -> vault.destroy(Owner.sealed("round")));
    }

    @Test
    void a_wrong_master_key_opens_nothing_and_changes_nothing() {
        var key = vault().of(LI);
        var wrong = new GivenMasterKeys(KIND, random(), random());
        assertThatThrownBy(() -> vault(wrong))
                .isInstanceOf(VaultNotOpened.class)
                .hasMessageContaining("personal keys")
                .hasMessageContaining("qunzhi.vault.keys.personal")
                .hasMessageContaining("QUNZHI_VAULT_KEYS_PERSONAL");
        assertSame(key, vault().find(KIND, key.id()));
    }

    @Test
    void without_a_master_key_nothing_opens() throws Exception {
        Files.delete(folder.resolve("personal.key"));
        assertThatThrownBy(this::vault)
                .isInstanceOf(VaultNotOpened.class)
                .hasMessageContaining("personal.key")
                .hasMessageContaining("qunzhi.vault.keys.personal")
                .hasMessageContaining("QUNZHI_VAULT_KEYS_PERSONAL");
        Files.writeString(folder.resolve("personal.key"), "c2hvcnQ=\n");
        assertThatThrownBy(this::vault)
                .isInstanceOf(VaultNotOpened.class)
                .hasMessageContaining("not 32 bytes")
                .hasMessageNotContaining("c2hvcnQ");
    }

    @Test
    void keys_without_the_state_of_their_kind_do_not_open() {
        var shelf = new Shelf(KIND, database, new MasterKeyFile(folder, KIND), CLOCK);
        assertThat(shelf.isNew()).isTrue();
        vault().of(LI);
        assertThat(shelf.isNew()).isFalse();
        database.getCollection(KIND + "-state").drop();
        assertThat(shelf.isNew()).isFalse();
        assertThatThrownBy(this::vault)
                .isInstanceOf(VaultNotOpened.class)
                .hasMessageContaining("personal-state");
    }

    @Test
    void wrapped_keys_that_were_swapped_between_persons_do_not_open() {
        var li = vault().of(LI);
        var wang = vault().of(WANG);
        var wrapped = wrapped(li);
        set(li, "wrapped", wrapped(wang));
        set(wang, "wrapped", wrapped);
        assertUnreadable(li, LI);
        assertUnreadable(wang, WANG);
    }

    @Test
    void a_key_that_was_given_to_another_person_does_not_open() {
        var li = vault().of(LI);
        set(li, "subject", WANG.subject());
        assertUnreadable(li, WANG);
    }

    @Test
    void a_truncated_or_changed_or_missing_key_does_not_open() {
        var li = vault().of(LI);
        var wrapped = wrapped(li);
        var last = wrapped.endsWith("A") ? "Q" : "A";
        for (var bad :
                List.of(
                        "",
                        "x",
                        wrapped.substring(0, wrapped.length() - 8),
                        wrapped.substring(0, wrapped.lastIndexOf('.') + 1),
                        wrapped.substring(0, wrapped.length() - 1) + last)) {
            set(li, "wrapped", bad);
            assertUnreadable(li, LI);
        }
        set(li, "wrapped", 7);
        assertUnreadable(li, LI);
        documents().updateOne(eq("_id", li.id()), Updates.unset("wrapped"));
        assertUnreadable(li, LI);
        vault().destroy(LI);
        assertThat(vault().find(KIND, li.id())).isEqualTo(new Found.Destroyed());
    }

    @Test
    void a_key_under_another_master_key_does_not_open() {
        var li = vault().of(LI);
        set(li, "master", "somebody-elses");
        assertUnreadable(li, LI);
    }

    private void set(DataKey key, String field, Object value) {
        documents().updateOne(eq("_id", key.id()), Updates.set(field, value));
    }

    /** Neither erased nor unknown: that would be believed. */
    private void assertUnreadable(DataKey key, Owner owner) {
        assertThatThrownBy(() -> vault().find(KIND, key.id()))
                .isInstanceOf(KeyUnreadable.class)
                .hasMessageContaining(KIND + "." + key.id());
        assertThatThrownBy(() -> vault().of(owner))
                .isInstanceOf(KeyUnreadable.class)
                .hasMessageContaining(KIND + "." + key.id())
                .hasMessageNotContaining(owner.subject());
    }

    @Test
    void a_vault_that_does_not_answer_is_no_answer() {
        var nobody = "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=50";
        var silent = client(nobody).getDatabase(name);
        assertThatThrownBy(() -> vault(silent, new MasterKeyFile(folder, KIND), CLOCK))
                .isInstanceOf(VaultUnreachable.class)
                .hasMessageContaining(KIND);
        var away = new Away(database);
        var vault = vault(away.database(), new MasterKeyFile(folder, KIND), CLOCK);
        var key = vault.of(WANG);
        away.go();
        assertThatThrownBy(() -> vault.of(LI)).isInstanceOf(VaultUnreachable.class);
        assertThatThrownBy(() -> vault.find(KIND, "any")).isInstanceOf(VaultUnreachable.class);
        assertThatThrownBy(() -> vault.destroy(WANG)).isInstanceOf(VaultUnreachable.class);
        assertThatThrownBy(() -> vault.used(use(NOON))).isInstanceOf(VaultUnreachable.class);
        assertThat(vault.of(WANG)).isEqualTo(key);
    }

    @Test
    void a_rotation_changes_the_master_key_and_no_other() throws Exception {
        var before = vault();
        var keys = make(before, 12);
        var scoped = before.of(LI.within("event"));
        var master = masterKeys();
        var li = before.of(LI);
        var wrapped = wrapped(li);

        assertThat(vault().rotate(KIND)).isTrue();

        assertThat(masterKeys()).hasSize(1).doesNotContainAnyElementsOf(master);
        assertThat(wrapped(li)).isNotEqualTo(wrapped);
        assertThat(Files.getPosixFilePermissions(folder.resolve("personal.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(vault().rotationIsUnfinished(KIND)).isFalse();
        assertAllThere(keys, vault());
        assertSame(scoped, vault().find(KIND, scoped.id()));
        assertThatThrownBy(() -> vault(new GivenMasterKeys(KIND, master.getFirst(), null)))
                .isInstanceOf(VaultNotOpened.class);
    }

    @Test
    void a_running_process_notices_that_another_has_rotated() {
        var running = vault();
        var keys = make(vault(), 3);
        vault().rotate(KIND);
        assertAllThere(keys, running);
        vault().rotate(KIND);
        var made = running.of(Owner.personal("zhao", "works"));
        assertSame(made, vault().find(KIND, made.id()));
    }

    /** Whatever was durable at the kill, nobody loses a key, before the resumption or after. */
    @Test
    void a_rotation_that_is_killed_before_any_step_goes_on() throws Exception {
        var keys = make(vault(), 3);
        int step = 0;
        for (boolean killed = true; killed; step++) {
            var killing = new Killing(step);
            var running = vault();
            var dying = new Dying(killing, new MasterKeyFile(folder, KIND));
            var before = masterKeys();
            try {
                vault(killing.wrap(database), killing.wrap(dying), CLOCK).rotate(KIND);
            } catch (Killing.Killed e) {
                assertThat(killing.happened()).isTrue();
            }
            killed = killing.happened();
            dying.die();
            leaseExpires();

            assertAllThere(keys, fetched(keys, vault()));
            assertAllThere(keys, running);
            var meanwhile = Owner.personal("meanwhile-" + step, "works");
            var made = running.of(meanwhile);
            assertAllThere(keys, vault());
            assertThat(vault().resumeRotation(KIND)).isTrue();
            assertThat(vault().rotationIsUnfinished(KIND)).isFalse();
            assertThat(masterKeys()).hasSize(1);
            if (!killed) assertThat(masterKeys()).isNotEqualTo(before);
            assertAllThere(keys, vault());
            assertAllThere(keys, running);
            assertSame(made, vault().find(KIND, made.id()));
            documents().deleteOne(eq("_id", made.id()));
        }
        assertThat(step).isGreaterThan(20);
    }

    private void leaseExpires() {
        database.getCollection(KIND + "-state").deleteOne(eq("_id", "lease"));
    }

    @Test
    void keys_made_while_others_rotate_are_never_lost() throws Exception {
        var makers = List.of(vault(), vault());
        var made =
                atOnce(
                        9,
                        i -> {
                            var mine = new HashMap<Owner, DataKey>();
                            if (i == 0) {
                                for (int turn = 0; turn < 5; turn++) vault().rotate(KIND);
                                return mine;
                            }
                            for (int n = 0; n < 25; n++) {
                                var owner = Owner.personal(i + "-" + n, "works");
                                mine.put(owner, makers.get(i % 2).of(owner));
                            }
                            return mine;
                        });
        var fresh = vault();
        made.forEach(keys -> assertAllThere(keys, fresh));
        assertThat(made.stream().mapToInt(Map::size).sum()).isEqualTo(200);
    }

    @Test
    void an_old_copy_of_the_vault_is_useless_after_the_rotation() {
        var vault = vault();
        var li = vault.of(LI);
        var scoped = vault.of(LI.within("event"));
        var wang = vault.of(WANG);
        var copy = documents().find().into(new ArrayList<>());
        vault.destroy(LI);
        assertThat(vault.rotationWaitsSince(KIND)).contains(NOON);
        assertThat(vault.rotate(KIND)).isTrue();
        assertThat(vault.rotationWaitsSince(KIND)).isEmpty();

        restore(copy);
        for (var process : List.of(vault(), vault)) {
            assertThatThrownBy(() -> process.of(LI)).isInstanceOf(KeyUnreadable.class);
            assertThatThrownBy(() -> process.find(KIND, li.id())).isInstanceOf(KeyUnreadable.class);
            assertThatThrownBy(() -> process.find(KIND, scoped.id()))
                    .isInstanceOf(KeyUnreadable.class);
        }
        assertThatThrownBy(() -> vault().find(KIND, wang.id())).isInstanceOf(KeyUnreadable.class);
        vault().destroy(LI);
        assertThat(vault().find(KIND, li.id())).isEqualTo(new Found.Destroyed());
    }

    @Test
    void what_a_restored_copy_brings_back_before_the_rotation_is_destroyed_again() {
        var li = vault().of(LI);
        var copy = documents().find().into(new ArrayList<>());
        vault().destroy(LI);
        restore(copy);
        assertSame(li, vault().find(KIND, li.id()));
        var vault = vault();
        vault.destroy(LI);
        assertThat(vault().find(KIND, li.id())).isEqualTo(new Found.Destroyed());
        assertThat(vault.rotationWaitsSince(KIND)).contains(NOON);
    }

    private void restore(List<Document> copy) {
        documents().deleteMany(new Document());
        documents().insertMany(copy);
    }

    @Test
    void one_process_at_a_time_rotates() {
        var file = new MasterKeyFile(folder, KIND);
        try (var _ = file.lock().orElseThrow()) {
            assertThat(vault().rotate(KIND)).isFalse();
        }
        vault();
        database.getCollection(KIND + "-state")
                .insertOne(
                        new Document("_id", "lease")
                                .append("holder", "another")
                                .append("until", Date.from(NOON.plusSeconds(1))));
        assertThat(vault().rotate(KIND)).isFalse();
        var later = Clock.offset(CLOCK, Duration.ofSeconds(2));
        assertThat(vault(database, file, later).rotate(KIND)).isTrue();
    }

    @Test
    void a_key_that_cannot_be_taken_along_keeps_the_old_master_key() throws Exception {
        var li = vault().of(LI);
        var wang = vault().of(WANG);
        var mine = wrapped(li);
        set(li, "wrapped", wrapped(wang));
        assertThatThrownBy(() -> vault().rotate(KIND))
                .isInstanceOf(KeyUnreadable.class)
                .hasMessageContaining(li.id());
        assertThat(masterKeys()).hasSize(2);
        assertThat(vault().rotationIsUnfinished(KIND)).isTrue();

        set(li, "wrapped", mine);
        leaseExpires();
        assertThat(vault().resumeRotation(KIND)).isTrue();
        assertThat(masterKeys()).hasSize(1);
        assertSame(li, vault().find(KIND, li.id()));
        assertSame(wang, vault().find(KIND, wang.id()));
    }

    /** Made, and its maker killed, while a whole rotation passed. */
    @Test
    void a_key_that_nobody_was_given_is_made_anew() {
        var li = vault().of(LI);
        var stray = document(li).append("unconfirmed", true);
        documents().deleteOne(eq("_id", li.id()));
        vault().rotate(KIND);
        documents().insertOne(stray);
        assertThat(vault().find(KIND, li.id())).isEqualTo(new Found.Unknown());
        documents().insertOne(stray);
        var made = vault().of(LI);
        assertThat(made.id()).isNotEqualTo(li.id());
        assertSame(made, vault().find(KIND, made.id()));
    }

    @Test
    void given_master_keys_are_rotated_by_whoever_gives_them() {
        var first = random();
        var second = random();
        var keys = make(vault("b", first, null), 5);
        var old = vault("b", first, null);
        assertThatIllegalStateException()
                .isThrownBy(() -> vault("b", first, null).rotate(KIND))
                .withMessageContaining("qunzhi.vault.previous-keys.personal");
        leaseGone("b");
        assertThatThrownBy(() -> vault("b", second, null)).isInstanceOf(VaultNotOpened.class);

        var reader = vault("b", second, first);
        assertAllThere(keys, reader);
        assertThat(reader.isRotatedHere(KIND)).isFalse();
        assertThat(reader.rotationIsUnfinished(KIND)).isTrue();
        assertThat(reader.resumeRotation(KIND)).isTrue();
        assertThat(reader.rotationIsUnfinished(KIND)).isFalse();
        assertAllThere(keys, vault("b", second, null));

        assertThatThrownBy(() -> old.resumeRotation(KIND)).isInstanceOf(VaultNotOpened.class);
        assertAllThere(keys, vault("b", second, null));
    }

    private void leaseGone(String prefix) {
        client(uri())
                .getDatabase(name + prefix)
                .getCollection(KIND + "-state")
                .deleteOne(eq("_id", "lease"));
    }

    private MongoVault vault(String suffix, String current, @Nullable String previous) {
        var other = client(uri()).getDatabase(name + suffix);
        return vault(other, new GivenMasterKeys(KIND, current, previous), CLOCK);
    }

    @Test
    void the_owners_of_keys_made_before_a_time_are_known() {
        vault().of(LI);
        vault().of(LI.within("event"));
        vault().of(WANG);
        vault().destroy(WANG);
        assertThat(vault().madeBefore(KIND, NOON.plusSeconds(1))).containsExactly(LI);
        assertThat(vault().madeBefore(KIND, NOON)).isEmpty();
    }

    @Test
    void who_used_which_key_is_told_the_latest_first() {
        var vault = vault();
        var uses = IntStream.range(0, 5).mapToObj(i -> use(NOON.plusMillis(i))).toList();
        uses.forEach(vault::used);
        assertThat(vault().uses(3)).containsExactlyElementsOf(uses.reversed().subList(0, 3));
        assertThat(vault().uses(10)).hasSize(5);
    }

    private static Vault.Use use(Instant at) {
        return new Vault.Use(at, "zhao", "prov", "the record of a circle", List.of("personal.a"));
    }

    private static Map<Owner, DataKey> make(MongoVault vault, int count) {
        var keys = new HashMap<Owner, DataKey>();
        keys.put(LI, vault.of(LI));
        for (int i = 1; i < count; i++) {
            var owner = Owner.personal("person-" + i, "works");
            keys.put(owner, vault.of(owner));
        }
        return keys;
    }

    private static MongoVault fetched(Map<Owner, DataKey> keys, MongoVault vault) {
        vault.fetch(KIND, keys.values().stream().map(DataKey::id).toList());
        return vault;
    }

    private static void assertAllThere(Map<Owner, DataKey> keys, MongoVault vault) {
        keys.forEach(
                (owner, key) -> {
                    assertThat(secret(vault.of(owner))).isEqualTo(secret(key));
                    assertSame(key, vault.find(KIND, key.id()));
                });
    }

    private static String random() {
        var bytes = new byte[32];
        new java.security.SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private interface Task<T> {
        T run(int index) throws Exception;
    }

    private static <T> List<T> atOnce(int count, Task<T> task) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks =
                    IntStream.range(0, count)
                            .<Callable<T>>mapToObj(i -> () -> task.run(i))
                            .toList();
            var results = new ArrayList<T>();
            for (Future<T> each : threads.invokeAll(tasks)) results.add(each.get());
            return results;
        }
    }
}
