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

    private static final StoredLog WHOLE = StoredLog.ofDecimals(70_000);

    @ParameterizedTest
    @ValueSource(ints = {1, 256, 257, 65_536})
    void a_log_written_in_batches_of_any_size_has_the_files_of_one_written_at_once(int batch) {
        TileWriter writer = TileWriter.empty();
        Map<String, byte[]> files = new HashMap<>();
        int size = batch == 1 ? 600 : 70_000;
        for (int from = 0; from < size; from += batch) {
            int to = Math.min(from + batch, size);
            files.putAll(writer.append(WHOLE.entries.subList(from, to)));
        }
        StoredLog whole = StoredLog.ofDecimals(size);
        assertThat(writer.size()).isEqualTo(size);
        assertThat(writer.root()).isEqualTo(whole.root);
        whole.files.remove(TileSource.CHECKPOINT);
        assertThat(files).containsAllEntriesOf(whole.files);
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
    @ValueSource(ints = {0, 1, 256, 300, 65_536, 65_600})
    void a_writer_that_was_stopped_resumes_from_the_files(int stopped) {
        StoredLog before = StoredLog.of(WHOLE.entries.subList(0, stopped));
        TileWriter writer = TileWriter.resume(TileReader.open(before, KEY.verifierKey()));
        assertThat(writer.root()).isEqualTo(before.root);
        List<byte[]> rest = WHOLE.entries.subList(stopped, 70_000);
        Map<String, byte[]> files = new HashMap<>(before.files);
        files.putAll(writer.append(rest));
        assertThat(writer.root()).isEqualTo(WHOLE.root);
        new TileReader(path -> Optional.ofNullable(files.get(path)), WHOLE.checkpoint())
                .verify(LogHasher.fastest());
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
