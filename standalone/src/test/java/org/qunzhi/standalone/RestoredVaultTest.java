package org.qunzhi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.standalone.issuer.Accounts;
import org.qunzhi.standalone.season.Door;
import tools.jackson.databind.JsonNode;

/** A backup that is older than an erasure does not bring the person back. */
class RestoredVaultTest {
    private static final String DECIDES = "prov-decision";
    private static final String WHO = "newcomer";
    private final Path folder;
    private final Path data;
    private final int port;

    RestoredVaultTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.port = PlayedSeason.freePort();
    }

    @Test
    void neither_an_old_vault_nor_one_with_its_old_master_keys_shows_an_erased_name()
            throws IOException, InterruptedException {
        var accounts = Accounts.in(data);
        var person = "/api/plan/persons/" + accounts.of(WHO).sub();
        try (var running = start("first.txt");
                var door = new Door(door(), accounts)) {
            door.insist(WHO, "/api/plan/persons", Map.of("name", "示范恢复者", "phone", "10012345678"));
            door.await(DECIDES, person, seen -> state(seen).equals("clear"));
            assertThat(running.stop()).isTrue();
        }
        copy(data.resolve("vault"), folder.resolve("old/vault"));
        copy(data.resolve("keys/vault"), folder.resolve("old/keys"));
        var masterKey = masterKey();
        try (var running = start("second.txt");
                var door = new Door(door(), accounts)) {
            var holder = door.get(WHO, person).body().path("holder").asString();
            Erased.atTheirWish(door, WHO, holder, DECIDES);
            await().untilAsserted(() -> assertThat(masterKey()).isNotEqualTo(masterKey));
            await().untilAsserted(() -> nobodySignsIn(accounts));
            assertThat(running.stop()).isTrue();
        }

        putBack("old/vault", data.resolve("vault"));
        var out = folder.resolve("third.txt");
        assertThatThrownBy(() -> RunningProcess.start(data, port, out).close())
                .hasMessageContaining("it ended");
        assertThat(out).content().contains("Stopped:").doesNotContain("Exception");

        putBack("old/keys", data.resolve("keys/vault"));
        try (var running = start("fourth.txt");
                var door = new Door(door(), accounts)) {
            assertThat(state(door.await(DECIDES, person, JsonNode::isObject))).isEqualTo("erased");
            nobodySignsIn(accounts);
            assertThat(running.stop()).isTrue();
        }
    }

    /** With a door of its own: one that was open keeps its token. */
    private void nobodySignsIn(Accounts accounts) {
        try (var anew = new Door(door(), accounts)) {
            assertThatThrownBy(() -> anew.token(WHO)).hasMessageContaining("/login?error");
        }
    }

    private RunningProcess start(String out) throws IOException {
        return RunningProcess.start(data, port, folder.resolve(out));
    }

    private URI door() {
        return URI.create("http://localhost:" + port);
    }

    private static String state(JsonNode person) {
        return person.path("name").path("state").asString("");
    }

    private String masterKey() throws IOException {
        return Files.readString(data.resolve("keys/vault/personal.key"));
    }

    private void putBack(String from, Path to) throws IOException {
        Caller.delete(to);
        copy(folder.resolve(from), to);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (var file : files.toList())
                Files.copy(
                        file, to.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
