package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogEntryTest {

    private static final String TIME = "2026-11-21T02:03:04.567Z";
    private static final String A = digest("a");
    private static final String B = digest("b");

    @Test
    void an_entry_is_canonical_json() {
        LogEntry entry = entry(1L << 60, 0, "", List.of(A, B));
        assertThat(new String(entry.bytes(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"counter\":0,\"position\":\"1152921504606846976\",\"prev\":\"\",\"sd\":["
                                + "\"NVA9OcNMmL-XGxBK67OBRz2RDxhjH9tALdgXRUyFHFo\","
                                + "\"vEF5lUt5Eh_X3gy3fZ_cASvvn6wxbLGNF2IAxB4sqyQ\"],"
                                + "\"service\":\"review-service\",\"stream\":\"k3J9\","
                                + "\"time\":\"2026-11-21T02:03:04.567Z\","
                                + "\"type\":\"score-sheet-submitted\",\"v\":1}");
        assertThat(entry.leafHash()).isEqualTo(MerkleTree.leafHash(entry.bytes()));
    }

    @Test
    void the_order_of_the_fields_cannot_be_read_from_their_digests() {
        assertThat(entry(0, 0, "", List.of(A, B))).isEqualTo(entry(0, 0, "", List.of(B, A)));
    }

    @Test
    void the_next_entry_of_a_stream_names_the_digest_of_the_one_before() {
        LogEntry first = entry(7, 0, "", List.of(A));
        LogEntry second = entry(9, 1, first.digest(), List.of(B));
        assertThat(new String(second.bytes(), StandardCharsets.UTF_8))
                .contains("\"prev\":\"" + first.digest() + "\"");
        assertThat(first.digest()).hasSize(43);
    }

    @Test
    void an_entry_beyond_4096_bytes_is_refused() {
        assertThat(withFields(84).bytes()).hasSizeLessThanOrEqualTo(LogEntry.LONGEST);
        LogEntry tooLong = withFields(90);
        assertThatIllegalArgumentException()
                .isThrownBy(tooLong::bytes)
                .withMessageContaining("4096");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "2026-11-21T02:03:04.500000Z", "2026-11-21T10:03:04+08:00"})
    void a_time_in_another_form_is_refused(String time) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LogEntry(1, "s", 0, "t", "st", 0, "", time, List.of()));
    }

    @Test
    void components_out_of_range_are_refused() {
        List<String> none = List.of();
        assertThatIllegalArgumentException().isThrownBy(() -> entry(-1, 0, "", none));
        assertThatIllegalArgumentException().isThrownBy(() -> entry(0, -1, "", none));
        assertThatIllegalArgumentException().isThrownBy(() -> entry(0, 1L << 53, "", none));
        assertThatIllegalArgumentException().isThrownBy(() -> entry(0, 1, "AAAA", none));
        assertThatIllegalArgumentException().isThrownBy(() -> entry(0, 1, "", List.of("E-017")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entry(0, 1, "", Collections.nCopies(2, A)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LogEntry(0, "s", 0, "t", "st", 0, "", TIME, none));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LogEntry(1, "s", 0, "t", " ", 0, "", TIME, none));
    }

    private static LogEntry withFields(int count) {
        return entry(0, 0, "", IntStream.range(0, count).mapToObj(i -> digest("f" + i)).toList());
    }

    private static LogEntry entry(long position, long counter, String previous, List<String> sd) {
        return new LogEntry(
                LogEntry.VERSION,
                "review-service",
                position,
                "score-sheet-submitted",
                "k3J9",
                counter,
                previous,
                TIME,
                sd);
    }

    private static String digest(String name) {
        return Disclosure.of(new byte[16], name, 1).digest();
    }
}
