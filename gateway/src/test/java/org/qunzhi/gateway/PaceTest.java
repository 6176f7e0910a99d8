package org.qunzhi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {
    final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000_000);
    final Pace pace = new Pace(10, 20, now::get);

    long admitted(String client, int asked) {
        return IntStream.range(0, asked).filter(_ -> pace.waitFor(client).isZero()).count();
    }

    @Test
    void a_client_may_ask_a_burst_at_once_and_no_more() {
        assertThat(admitted("li", 100)).isEqualTo(20);
    }

    @Test
    void after_a_second_as_many_as_the_rate_allows() {
        assertThat(admitted("li", 100)).isEqualTo(20);
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(admitted("li", 100)).isEqualTo(10);
    }

    @Test
    void a_rest_of_any_length_earns_one_burst() {
        assertThat(admitted("li", 100)).isEqualTo(20);
        now.addAndGet(Duration.ofHours(9).toNanos());
        assertThat(admitted("li", 100)).isEqualTo(20);
    }

    @Test
    void one_client_takes_nothing_from_another() {
        assertThat(admitted("li", 100)).isEqualTo(20);
        assertThat(admitted("wang", 100)).isEqualTo(20);
    }

    @Test
    void who_must_wait_is_told_how_long() {
        assertThat(admitted("li", 20)).isEqualTo(20);
        assertThat(pace.waitFor("li")).isEqualTo(Duration.ofMillis(100));
    }
}
