package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** transparency-dev/tessera testdata/log, made again byte for byte with its published test key. */
class TesseraLogTest {

    private static final SigningKey KEY =
            SigningKey.parse(
                    "PRIVATE+KEY+example.com/log/testdata+33d7b496"
                            + "+AeymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg");

    private static final List<byte[]> ENTRIES =
            Stream.of(
                            "one",
                            "two",
                            "three",
                            "four",
                            "five",
                            "six",
                            "seven",
                            "eit",
                            "nain",
                            "ten",
                            "ileven",
                            "twelf",
                            "threeten",
                            "fourten",
                            "fivten")
                    .map(SampleLog::utf8)
                    .toList();

    private static final NodeHashes NODES =
            SampleLog.nodes(ENTRIES.stream().map(MerkleTree::leafHash).toList());

    @Test
    void all_checkpoints_are_the_same_to_the_byte() throws IOException {
        Path log = PublicData.folder("tessera-log");
        for (int size = 0; size <= ENTRIES.size(); size++) {
            assertThat(checkpoint(size))
                    .isEqualTo(Files.readString(log.resolve("checkpoint." + size)));
        }
        assertThat(checkpoint(15)).isEqualTo(Files.readString(log.resolve("checkpoint")));
    }

    @Test
    void all_tiles_and_entry_bundles_are_the_same_to_the_byte() throws IOException {
        Path log = PublicData.folder("tessera-log");
        for (int size = 1; size <= ENTRIES.size(); size++) {
            Tile tile = Tile.of(size).getFirst();
            List<byte[]> entries = ENTRIES.subList(0, size);
            assertThat(tile.encode(NODES)).isEqualTo(Files.readAllBytes(log.resolve(tile.path())));
            assertThat(EntryBundle.encode(entries))
                    .isEqualTo(Files.readAllBytes(log.resolve(tile.entriesPath())));
        }
    }

    @Test
    void its_checkpoint_opens_with_its_published_key() {
        VerifierKey key =
                VerifierKey.parse(
                        "example.com/log/testdata+33d7b496"
                                + "+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx");
        Note served =
                Note.parse(
                        """
                        example.com/log/testdata
                        15
                        rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs=

                        — example.com/log/testdata M9e0luh4jTG+UMBqOUo9/q+yAEvx1ilBEniMvjf1zfcBOhg+CKubMt53MvIt/uEWP6zdkdIQzd/fmwlM/dlPWF74ewI=
                        """);
        assertThat(KEY.verifierKey()).isEqualTo(key);
        assertThat(Checkpoint.open(served, key).root()).isEqualTo(MerkleTree.root(NODES, 15));
        assertThat(checkpoint(15)).isEqualTo(served.format());
    }

    private static String checkpoint(int size) {
        return new Checkpoint(KEY.name(), size, MerkleTree.root(NODES, size)).sign(KEY).format();
    }
}
