package org.qunzhi.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the README run, and are those of the README. */
class ExampleTest {

    private static final SigningKey LOG_KEY =
            SigningKey.generate("log.example.cn/qc/2026", new SecureRandom());
    private static final CosigningKey UNION_KEY =
            CosigningKey.generate("union.example.cn", new SecureRandom());

    @TempDir Path folder;

    @Test
    void a_log_is_written_witnessed_proven_and_verified() throws IOException {
        List<byte[]> entries = List.of("one".getBytes(UTF_8), "two".getBytes(UTF_8));
        Note cosigned = witnessed(written(entries));
        Files.writeString(folder.resolve("checkpoint"), cosigned.format());
        assertThat(verified(LOG_KEY.verifierKey()).size()).isEqualTo(2);
        String policy =
                "log %s\nwitness union %s\nquorum union\n"
                        .formatted(LOG_KEY.verifierKey(), UNION_KEY.verifierKey());
        assertThat(proven(cosigned, TrustPolicy.parse(policy.getBytes(UTF_8)))).isTrue();
    }

    private Note written(List<byte[]> entries) throws IOException {
        TileWriter writer = TileWriter.empty(); // or TileWriter.resume(reader)
        for (Map.Entry<String, byte[]> file : writer.append(entries).entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return new Checkpoint(LOG_KEY.name(), writer.size(), writer.root()).sign(LOG_KEY);
    }

    private Note witnessed(Note checkpoint) {
        NoteSignature line = UNION_KEY.cosign(checkpoint, 1_800_000_000);
        return checkpoint.with(List.of(line), List.of(UNION_KEY.verifierKey()));
    }

    private TileReader verified(VerifierKey key) {
        TileReader log = TileReader.open(TileSource.folder(folder), key);
        log.verify(LogHasher.fastest()); // BrokenLog names file, fault and entry
        return log;
    }

    private boolean proven(Note cosigned, TrustPolicy policy) {
        TileReader log = TileReader.open(TileSource.folder(folder), LOG_KEY.verifierKey());
        String file = TlogProof.of(log, 1, cosigned).format();
        byte[] leafHash = MerkleTree.leafHash("two".getBytes(UTF_8));
        return TlogProof.parse(file.getBytes(UTF_8)).verify(leafHash, policy)
                instanceof ProofVerdict.Proven;
    }

    @Test
    void the_readme_shows_this_code() throws IOException {
        Path module = Path.of(System.getProperty("qunzhi.root", "../..")).resolve("libs/ledger");
        String readme = Files.readString(module.resolve("README.md"));
        String example =
                Files.readString(
                        module.resolve("src/test/java/org/qunzhi/ledger/ExampleTest.java"));
        List<String> shown =
                Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                        .matcher(readme)
                        .results()
                        .map((MatchResult block) -> block.group(1).replaceAll("(?m)^(?=.)", "    "))
                        .toList();
        assertThat(shown).isNotEmpty().allMatch(example::contains);
    }
}
