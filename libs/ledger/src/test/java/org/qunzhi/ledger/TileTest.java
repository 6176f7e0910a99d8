package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.qunzhi.ledger.SampleLog.decimalLeaves;
import static org.qunzhi.ledger.SampleLog.nodes;
import static org.qunzhi.ledger.SampleLog.utf8;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, tile/0/000",
        "0, 0, 1, tile/0/000.p/1",
        "0, 273, 112, tile/0/273.p/112",
        "1, 999, 255, tile/1/999.p/255",
        "1, 1000, 256, tile/1/x001/000",
        "5, 1234067, 256, tile/5/x001/x234/067",
        "63, 1234067, 8, tile/63/x001/x234/067.p/8",
    })
    void a_path_groups_the_index_by_three_digits(int level, long index, int width, String path) {
        assertThat(new Tile(level, index, width).path()).isEqualTo(path);
    }

    @Test
    void seventy_thousand_entries_make_277_files() {
        List<Tile> tiles = Tile.of(70_000);
        assertThat(tiles).hasSize(277);
        assertThat(tiles.stream().map(Tile::path).skip(273))
                .containsExactly(
                        "tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1");
        assertThat(Tile.fullTiles(0, 70_000)).isEqualTo(273);
        assertThat(Tile.partialWidth(1, 70_000)).isEqualTo(17);
        assertThat(Tile.partialWidth(8, 70_000)).isZero();
    }

    @Test
    void an_empty_log_has_no_tile_and_a_full_tile_no_partial_beside_it() {
        assertThat(Tile.of(0)).isEmpty();
        assertThat(Tile.of(256)).containsExactly(new Tile(0, 0, 256), new Tile(1, 0, 1));
    }

    @Test
    void a_hash_of_the_upper_level_is_the_root_of_a_full_tile() {
        List<byte[]> leaves = decimalLeaves(600);
        byte[] upper = new Tile(1, 0, 2).encode(nodes(leaves));
        assertThat(Arrays.copyOfRange(upper, 32, 64))
                .isEqualTo(MerkleTree.root(leaves.subList(256, 512)));
        assertThat(new Tile(0, 1, 256).encode(nodes(leaves))).hasSize(8192);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 1", "64, 0, 1", "0, -1, 1", "0, 0, 0", "0, 0, 257"})
    void a_tile_out_of_range_is_refused(int level, long index, int width) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Tile(level, index, width));
    }

    @Test
    void entries_lie_under_level_zero_only() {
        assertThat(new Tile(0, 1, 3).entriesPath()).isEqualTo("tile/entries/001.p/3");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new Tile(1, 0, 1).entriesPath());
    }

    @Test
    void a_bundle_gives_back_its_entries() {
        List<byte[]> entries = List.of(utf8("one"), new byte[0], new byte[65_535]);
        byte[] bundle = EntryBundle.encode(entries);
        assertThat(bundle).startsWith(0, 3, 'o', 'n', 'e', 0, 0, 0xFF, 0xFF);
        List<byte[]> decoded = EntryBundle.decode(bundle, 3);
        assertThat(decoded).usingElementComparator(Arrays::compare).isEqualTo(entries);
    }

    @Test
    void a_bundle_that_is_cut_or_of_another_width_is_refused() {
        byte[] bundle = EntryBundle.encode(List.of(utf8("one"), utf8("two")));
        for (int length = 0; length < bundle.length; length++) {
            byte[] cut = Arrays.copyOf(bundle, length);
            assertThatExceptionOfType(MalformedNote.class)
                    .isThrownBy(() -> EntryBundle.decode(cut, 2));
        }
        assertThatExceptionOfType(MalformedNote.class)
                .isThrownBy(() -> EntryBundle.decode(bundle, 1));
    }

    @Test
    void too_long_an_entry_or_too_many_are_refused() {
        List<byte[]> tooLong = List.of(new byte[65_536]);
        assertThatIllegalArgumentException().isThrownBy(() -> EntryBundle.encode(tooLong));
        assertThatIllegalArgumentException().isThrownBy(() -> EntryBundle.encode(List.of()));
        List<byte[]> many = decimalLeaves(257);
        assertThatIllegalArgumentException().isThrownBy(() -> EntryBundle.encode(many));
    }
}
