package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file cut at its end. */
class TileOneByteShortTest {

    @Test
    void a_short_or_long_tile_is_named() {
        for (String path :
                List.of("tile/0/000", "tile/0/001", "tile/0/002.p/88", "tile/1/000.p/2")) {
            for (int by : new int[] {-1, 1, -32, 32}) {
                StoredLog log = StoredLog.ofDecimals(600);
                byte[] content = log.get(path);
                log.put(path, Arrays.copyOf(content, content.length + by));
                assertThatExceptionOfType(BrokenLog.class)
                        .as("%s by %d", path, by)
                        .isThrownBy(log::verify)
                        .matches(broken -> broken.fault() == BrokenLog.Fault.WRONG_LENGTH)
                        .matches(broken -> broken.path().equals(path));
            }
        }
    }

    @Test
    void so_is_a_bundle() {
        List<String> paths = new ArrayList<>(List.of("tile/entries/001", "tile/entries/002.p/88"));
        for (String path : paths) {
            StoredLog log = StoredLog.ofDecimals(600);
            byte[] content = log.get(path);
            log.put(path, Arrays.copyOf(content, content.length - 1));
            assertThatExceptionOfType(BrokenLog.class)
                    .isThrownBy(log::verify)
                    .matches(broken -> broken.fault() == BrokenLog.Fault.WRONG_LENGTH)
                    .matches(broken -> broken.path().equals(path));
        }
    }
}
