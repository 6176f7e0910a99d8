package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.qunzhi.ledger.SampleLog.KEY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileWriterTest {

    private static final StoredLog WHOLE = StoredLog.ofDecimals(1300);
    private static final StoredLog LARGE = StoredLog.ofDecimals(65_600);

    @ParameterizedTest
    @ValueSource(ints = {1, 255, 256, 257, 600, 1300})
    void a_log_written_in_batches_of_any_size_has_the_files_of_one_written_at_once(int batch) {
        hasTheFilesOf(WHOLE, batch);
    }

    @Test
    void so_has_one_of_three_levels() {
        hasTheFilesOf(LARGE, 40_000);
    }

    private static void hasTheFilesOf(StoredLog whole, int batch) {
        TileWriter writer = TileWriter.empty();
        Map<String, byte[]> files = new HashMap<>();
        int size = whole.entries.size();
        for (int from = 0; from < size; from += batch) {
            int to = Math.min(from + batch, size);
            files.putAll(writer.append(whole.entries.subList(from, to)));
        }
        assertThat(writer.size()).isEqualTo(size);
        assertThat(writer.root()).isEqualTo(whole.root);
        Map<String, byte[]> expected = new HashMap<>(whole.files);
        expected.remove(TileSource.CHECKPOINT);
        assertThat(files).containsAllEntriesOf(expected);
    }

    @Test
    void every_size_on_the_way_can_be_read() {
        TileWriter writer = TileWriter.empty();
        Map<String, byte[]> files = new HashMap<>();
        for (int batch : new int[] {1, 254, 1, 1, 255, 300}) {
            int from = (int) writer.size();
            files.putAll(writer.append(WHOLE.entries.subList(from, from + batch)));
            new TileReader(path -> Optional.ofNullable(files.get(path)), state(writer))
                    .verify(LogHasher.fastest());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 300, 512, 1299})
    void a_writer_that_was_stopped_resumes_from_the_files(int stopped) {
        resumes(WHOLE, stopped);
    }

    @ParameterizedTest
    @ValueSource(ints = {65_535, 65_536})
    void so_does_one_of_a_log_of_three_levels(int stopped) {
        resumes(LARGE, stopped);
    }

    private static void resumes(StoredLog whole, int stopped) {
        StoredLog before = StoredLog.of(whole.entries.subList(0, stopped));
        TileWriter writer = TileWriter.resume(TileReader.open(before, KEY.verifierKey()));
        assertThat(writer.root()).isEqualTo(before.root);
        Map<String, byte[]> files = new HashMap<>(before.files);
        files.putAll(writer.append(whole.entries.subList(stopped, whole.entries.size())));
        assertThat(writer.root()).isEqualTo(whole.root);
        new TileReader(path -> Optional.ofNullable(files.get(path)), whole.checkpoint())
                .verify(LogHasher.fastest(1));
    }

    @Test
    void a_writer_does_not_go_on_from_a_bundle_that_was_changed() {
        StoredLog before = StoredLog.ofDecimals(300);
        byte[] bundle = before.get("tile/entries/001.p/44");
        bundle[bundle.length - 1]++;
        TileReader reader = TileReader.open(before, KEY.verifierKey());
        assertThatExceptionOfType(BrokenLog.class).isThrownBy(() -> TileWriter.resume(reader));
    }

    @Test
    void no_entries_change_nothing_and_too_long_a_one_is_refused_with_its_batch() {
        TileWriter writer = TileWriter.empty();
        assertThat(writer.append(List.of())).isEmpty();
        assertThat(writer.root()).isEqualTo(MerkleTree.emptyRoot());
        List<byte[]> entries = new ArrayList<>(List.of(new byte[1], new byte[65_536]));
        assertThatIllegalArgumentException().isThrownBy(() -> writer.append(entries));
        assertThat(writer.size()).isZero();
    }

    private static Checkpoint state(TileWriter writer) {
        return new Checkpoint(KEY.name(), writer.size(), writer.root());
    }
}
