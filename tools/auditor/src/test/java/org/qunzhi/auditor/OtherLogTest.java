package org.qunzhi.auditor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code verify --log}: any tlog-tiles log, whatever its entries mean. */
class OtherLogTest {
    private static final String TESSERA_KEY =
            "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";

    @TempDir Path folder;

    private static Run verify(String log) {
        return Run.of("verify", "--log", log, "--key", SampleLog.VKEY, "--lang", "en");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 700})
    void a_true_log_of_any_size(int size) {
        SampleLog.of(size).in(folder);
        var run = verify(folder.toString());
        assertThat(run.said()).contains("verified: " + size + " entries; every file is what");
        assertThat(run.status()).isEqualTo(Auditor.VERIFIED);
    }

    /** Tessera's public test data, where they are present. */
    @Test
    void the_log_of_another_implementation() {
        var root = Path.of(System.getProperty("qunzhi.root", ".")).toAbsolutePath();
        var data =
                Stream.of("../shared", "../../shared")
                        .map(shared -> root.resolve(shared + "/data/tlog/tessera-log").normalize())
                        .filter(Files::isDirectory)
                        .findFirst()
                        .orElse(root.resolve("absent"));
        assumeThat(data).isDirectory();
        var run = Run.of("verify", "--log", data.toString(), "--key", TESSERA_KEY, "--lang", "en");
        assertThat(run.said()).contains("verified: 15 entries");
        assertThat(run.status()).isEqualTo(Auditor.VERIFIED);
    }

    record Attack(String name, Consumer<SampleFolder> on, String sentence) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Attack> attacks() {
        return Stream.of(
                new Attack(
                        "a tile one byte short",
                        files -> files.bytes("tile/0/000", old -> Arrays.copyOf(old, 8191)),
                        "entry 0: the file tile/0/000 has not its right length"),
                new Attack(
                        "a bit flipped in a tile",
                        files -> files.bytes("tile/0/001", OtherLogTest::flipped),
                        "entry 256: the hashes of the file tile/0/001 do not lead to"),
                new Attack(
                        "a bit flipped in a partial tile",
                        files -> files.bytes("tile/0/002.p/188", OtherLogTest::flipped),
                        "entry 0: the hashes of the file tile/1/000.p/2 do not lead"),
                new Attack(
                        "a tile taken away",
                        files -> files.delete("tile/0/001"),
                        "entry 256: the file tile/0/001 is missing"),
                new Attack(
                        "a bit flipped in an entry",
                        files -> files.bytes("tile/entries/001", OtherLogTest::flipped),
                        "entry 256: this entry in the file tile/entries/001 is not the one"),
                new Attack(
                        "entries cut off",
                        files -> files.bytes("tile/entries/001", old -> Arrays.copyOf(old, 100)),
                        "entry 256: the file tile/entries/001 has not its right length"));
    }

    private static byte[] flipped(byte[] bytes) {
        bytes[4] ^= 1;
        return bytes;
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void each_attack_on_its_files_is_found_and_named(Attack attack) {
        attack.on().accept(SampleLog.of(700).in(folder));
        var run = verify(folder.toString());
        assertThat(run.said()).contains("First fault: " + attack.sentence());
        assertThat(run.status()).isEqualTo(Auditor.WRONG);
    }

    @Test
    void an_unpacked_bundle_is_such_a_log() {
        var bundle = SampleBundle.ofThePublic(new SampleContest());
        SampleFolder.of(bundle, folder);
        assertThat(verify(folder.toString()).said())
                .contains("verified: " + bundle.entries.size() + " entries");
    }

    @Test
    void without_a_key_the_one_beside_the_log_is_used_and_that_is_said() {
        SampleFolder.of(SampleBundle.ofThePublic(new SampleContest()), folder);
        var run = Run.of("verify", "--log", folder.toString(), "--lang", "en");
        assertThat(run.said()).contains("the key came from the server itself");
        assertThat(run.status()).isEqualTo(Auditor.VERIFIED);
    }

    @Test
    void without_any_key_nothing_is_decided() {
        SampleLog.of(3).in(folder);
        var run = Run.of("verify", "--log", folder.toString(), "--lang", "en");
        assertThat(run.said()).contains("Not checked: no key beside the log");
        assertThat(run.status()).isEqualTo(Auditor.NOT_CHECKED);
    }

    @Test
    void a_folder_that_is_none() {
        assertThat(verify(folder.resolve("nowhere").toString()).status())
                .isEqualTo(Auditor.NOT_CHECKED);
    }

    @Test
    void a_log_behind_a_web_server_also_with_compressed_entries() throws IOException {
        SampleLog.of(300).in(folder);
        try (var server = SamplePlatform.started()) {
            server.serveLog("/log", folder);
            server.serveZipped("/log/tile/entries/000", folder.resolve("tile/entries/000"));
            var run = verify(server.address() + "/log");
            assertThat(run.said()).contains("verified: 300 entries");
            assertThat(run.status()).isEqualTo(Auditor.VERIFIED);
        }
    }

    @Test
    void a_log_that_is_continued_and_one_that_is_forked() {
        var memory = folder.resolve("memory").toString();
        SampleLog.of(300).in(folder.resolve("then"));
        SampleLog.of(700).in(folder.resolve("now"));
        SampleLog.of(800).forkedAt(7).in(folder.resolve("other"));
        assertThat(remembering("then", memory).said()).contains("was not seen before");
        assertThat(remembering("now", memory).said()).contains("continues the 300 entries");
        var forked = remembering("other", memory);
        assertThat(forked.said()).contains("the log's first 700 entries are not the ones");
        assertThat(forked.status()).isEqualTo(Auditor.WRONG);
    }

    private Run remembering(String log, String memory) {
        var place = folder.resolve(log).toString();
        return Run.of(
                "verify",
                "--log",
                place,
                "--key",
                SampleLog.VKEY,
                "--memory",
                memory,
                "--lang",
                "en");
    }
}
