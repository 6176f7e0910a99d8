package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {

    @Test
    void a_path_gives_back_its_tile() {
        for (Tile tile :
                new Tile[] {
                    new Tile(0, 0, 256),
                    new Tile(63, 1_234_067, 8),
                    new Tile(1, 1000, 256),
                    new Tile(0, Long.MAX_VALUE, 255),
                }) {
            assertThat(Tile.parse(tile.path())).isEqualTo(tile);
        }
        assertThat(Tile.parseEntries("tile/entries/x001/x234/067.p/255"))
                .isEqualTo(new Tile(0, 1_234_067, 255));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/0",
                "tile/00/000",
                "tile/64/000",
                "tile/0/x000/001",
                "tile/0/001/x000",
                "tile/0/x001",
                "tile/0/000.p/0",
                "tile/0/000.p/01",
                "tile/0/000.p/256",
                "tile/0/000.p/",
                "tile/0/0000",
                "tile/0/x009/x223/x372/x036/x854/x775/808",
                "tile/0/../000",
                "tile/entries/000",
                "/tile/0/000",
                "tile/0/000\n",
                "",
            })
    void what_is_not_the_one_path_of_a_tile_is_refused(String path) {
        assertThatExceptionOfType(MalformedNote.class).isThrownBy(() -> Tile.parse(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tile/0/000", "tile/entries/00", "tile/entries/000.p/300"})
    void nor_of_a_bundle(String path) {
        assertThatExceptionOfType(MalformedNote.class).isThrownBy(() -> Tile.parseEntries(path));
    }
}
