package org.qunzhi.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.qunzhi.audit.log.LogEntries.Stored;
import org.qunzhi.contracts.Context;

class RecentEntriesTest {
    private final RecentEntries recent = new RecentEntries(8);

    @Test
    void of_the_last_ones_any_range_is_known_and_of_others_none() {
        recent.put(entries(0, 5));
        assertThat(indexes(0, 5)).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(indexes(4, 6)).isEmpty();
        recent.put(entries(5, 13));
        assertThat(recent.end()).isEqualTo(13);
        assertThat(indexes(5, 13)).hasSize(8);
        assertThat(indexes(4, 6)).isEmpty();
        assertThat(indexes(12, 13)).containsExactly(12L);
        assertThat(indexes(4, 13)).isEmpty();
        recent.clear();
        assertThat(recent.end()).isZero();
        assertThat(indexes(12, 13)).isEmpty();
    }

    private List<Long> indexes(long from, long to) {
        return recent.range(from, to).stream().map(Stored::index).toList();
    }

    private static List<Stored> entries(long from, long to) {
        return LongStream.range(from, to)
                .mapToObj(
                        i ->
                                Stored.of(
                                        i,
                                        Context.PLAN,
                                        i + 1,
                                        "s",
                                        i,
                                        Long.toString(i).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
