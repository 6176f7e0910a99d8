package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.qunzhi.ledger.SampleLog.KEY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileReaderTest {

    private static final StoredLog LOG = StoredLog.ofDecimals(70_000);
    private static final TileReader READER = TileReader.open(LOG, KEY.verifierKey());

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 512, 600})
    void a_whole_log_of_any_size_is_read_and_holds(int size) {
        StoredLog log = StoredLog.ofDecimals(size);
        assertThatCode(log::verify).doesNotThrowAnyException();
        assertThat(TileReader.open(log, KEY.verifierKey()).root(size)).isEqualTo(log.root);
    }

    @Test
    void proofs_from_tiles_are_those_from_leaves_and_hold() {
        byte[] root = READER.checkpoint().root();
        for (int index : new int[] {0, 1, 255, 256, 65_535, 65_536, 69_887, 69_888, 69_999}) {
            List<byte[]> proof = READER.inclusionProof(index);
            byte[] leaf = SampleLog.leaf(Integer.toString(index));
            assertThat(READER.leafHash(index)).isEqualTo(leaf);
            assertThat(InclusionProof.verify(index, 70_000, leaf, proof, root)).isTrue();
            assertThat(proof).hasSize(InclusionProof.length(index, 70_000));
        }
        for (int size : new int[] {1, 2, 256, 300, 65_536, 65_537, 69_999, 70_000}) {
            List<byte[]> proof = READER.consistencyProof(size);
            byte[] earlier = READER.root(size);
            assertThat(ConsistencyProof.verify(size, 70_000, proof, earlier, root)).isTrue();
        }
        assertThat(SampleLog.base64(READER.root(65_537)))
                .isEqualTo("3IeVol/UvVKguE9jn9MTm6FggkAj0YjkKOtdsPPOIho=");
        assertThat(READER.root(0)).isEqualTo(MerkleTree.emptyRoot());
    }

    @Test
    void entries_are_read_at_their_index() {
        for (int index : new int[] {0, 255, 256, 69_999}) {
            assertThat(READER.entry(index)).isEqualTo(StoredLog.decimal(index));
            int within = index % Tile.FULL;
            assertThat(READER.entries(index / Tile.FULL).get(within))
                    .isEqualTo(READER.entry(index));
        }
    }

    @Test
    void an_earlier_checkpoint_is_continued_and_a_later_or_foreign_one_not() {
        Checkpoint earlier = StoredLog.ofDecimals(300).checkpoint();
        assertThat(READER.continues(earlier)).isTrue();
        assertThat(READER.continues(new Checkpoint("other", 300, earlier.root()))).isFalse();
        assertThat(READER.continues(new Checkpoint(KEY.name(), 301, earlier.root()))).isFalse();
        assertThat(READER.continues(new Checkpoint(KEY.name(), 70_001, earlier.root()))).isFalse();
        assertThat(READER.continues(new Checkpoint(KEY.name(), 0, MerkleTree.emptyRoot())))
                .isTrue();
    }

    /** A partial file may be deleted once the full one is there; tlog-tiles. */
    @Test
    void where_the_log_has_grown_the_full_tile_stands_for_the_partial_one() {
        StoredLog grown = StoredLog.ofDecimals(600);
        StoredLog before = StoredLog.ofDecimals(500);
        grown.put("tile/1/000.p/1", before.get("tile/1/000.p/1"));
        TileReader reader = new TileReader(grown, before.checkpoint());
        assertThat(reader.entry(499)).isEqualTo(StoredLog.decimal(499));
        assertThat(reader.entries(1))
                .usingElementComparator(Arrays::compare)
                .isEqualTo(grown.entries.subList(256, 500));
        assertThatCode(() -> reader.verify(LogHasher.fastest())).doesNotThrowAnyException();
    }

    @Test
    void of_two_faults_the_earlier_is_named_by_any_number_of_threads() {
        StoredLog log = StoredLog.ofDecimals(20_000);
        List<byte[]> bundle = new ArrayList<>(log.entries.subList(256, 512));
        bundle.set(7, SampleLog.utf8("changed"));
        log.put("tile/entries/001", EntryBundle.encode(bundle));
        log.files.remove("tile/entries/009");
        TileReader reader = TileReader.open(log, KEY.verifierKey());
        for (int threads : new int[] {1, 2, 5}) {
            assertThatExceptionOfType(BrokenLog.class)
                    .isThrownBy(() -> reader.verify(LogHasher.fastest(threads)))
                    .matches(broken -> broken.index() == 263);
        }
    }

    /** The tile is changed with its entries, but not what lies above it. */
    @Test
    void a_tile_that_fits_its_entries_and_not_the_root_is_named() {
        List<byte[]> changed = new ArrayList<>(StoredLog.ofDecimals(600).entries);
        changed.set(300, SampleLog.utf8("changed"));
        StoredLog forged = StoredLog.of(changed);
        StoredLog log = StoredLog.ofDecimals(600);
        log.put("tile/entries/001", forged.get("tile/entries/001"));
        log.put("tile/0/001", forged.get("tile/0/001"));
        assertThatExceptionOfType(BrokenLog.class)
                .isThrownBy(log::verify)
                .matches(broken -> broken.path().equals("tile/0/001"))
                .matches(broken -> broken.fault() == BrokenLog.Fault.WRONG_HASH);
        assertThatExceptionOfType(BrokenLog.class)
                .isThrownBy(() -> TileReader.open(log, KEY.verifierKey()).entries(1))
                .matches(broken -> broken.path().equals("tile/0/001"));
    }

    /** What was read first led to the root, what is read then is another log's. */
    @Test
    void a_source_that_changes_between_two_reads_is_not_believed() {
        List<byte[]> changed = new ArrayList<>(StoredLog.ofDecimals(600).entries);
        changed.set(599, SampleLog.utf8("changed"));
        StoredLog log = StoredLog.ofDecimals(600);
        TileReader reader = TileReader.open(log, KEY.verifierKey());
        log.withTiles(StoredLog.of(changed));
        assertThatExceptionOfType(BrokenLog.class)
                .isThrownBy(() -> reader.verify(LogHasher.fastest()))
                .matches(broken -> broken.index() == 599);
    }

    @Test
    void a_missing_file_is_named() {
        for (String path : List.of("tile/0/001", "tile/entries/001", "tile/entries/002.p/88")) {
            StoredLog log = StoredLog.ofDecimals(600);
            log.files.remove(path);
            assertThatExceptionOfType(BrokenLog.class)
                    .isThrownBy(log::verify)
                    .matches(broken -> broken.path().equals(path))
                    .matches(broken -> broken.fault() == BrokenLog.Fault.MISSING);
        }
        StoredLog unsigned = StoredLog.ofDecimals(1);
        unsigned.files.remove(TileSource.CHECKPOINT);
        assertThatExceptionOfType(BrokenLog.class).isThrownBy(unsigned::verify);
    }

    @Test
    void every_tile_flipped_anywhere_is_found() {
        for (String path : List.copyOf(StoredLog.ofDecimals(600).files.keySet())) {
            StoredLog log = StoredLog.ofDecimals(600);
            byte[] content = log.get(path);
            content[content.length / 2] ^= 1;
            assertThatExceptionOfType(RuntimeException.class)
                    .as(path)
                    .isThrownBy(log::verify)
                    .isInstanceOfAny(BrokenLog.class, UnverifiedNote.class, MalformedNote.class);
        }
    }

    @Test
    void what_is_not_in_the_log_is_not_asked_for() {
        assertThatIllegalArgumentException().isThrownBy(() -> READER.entry(70_000));
        assertThatIllegalArgumentException().isThrownBy(() -> READER.entries(274));
        assertThatIllegalArgumentException().isThrownBy(() -> READER.leafHash(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> READER.root(70_001));
        assertThatIllegalArgumentException().isThrownBy(() -> READER.hash(16, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> READER.consistencyProof(0));
    }

    @Test
    void a_source_that_cannot_be_read_is_no_broken_log() {
        TileSource down =
                path -> {
                    throw new IOException("timed out");
                };
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> new TileReader(down, LOG.checkpoint()));
    }

    @Test
    void a_folder_is_a_source(@TempDir Path folder) throws IOException {
        StoredLog log = StoredLog.ofDecimals(300);
        for (Map.Entry<String, byte[]> file : log.files.entrySet()) {
            Files.createDirectories(folder.resolve(file.getKey()).getParent());
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        TileReader reader = TileReader.open(TileSource.folder(folder), KEY.verifierKey());
        assertThatCode(() -> reader.verify(LogHasher.fastest())).doesNotThrowAnyException();
        assertThat(TileSource.folder(folder).read("tile/0/009")).isEmpty();
    }
}
