package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    /** RFC 8785 §3.2.3. */
    @Test
    void keys_are_sorted_by_utf16_code_units() {
        Map<String, Integer> map = new HashMap<>();
        List<String> sorted =
                List.of("\r", "1", "\u0080", "\u00f6", "\u20ac", "\ud83d\ude00", "\ufb33");
        sorted.forEach(key -> map.put(key, sorted.indexOf(key)));
        assertThat(CanonicalJson.write(map))
                .isEqualTo(
                        "{\"\\r\":0,\"1\":1,\"\u0080\":2,\"\u00f6\":3,\"\u20ac\":4,"
                                + "\"\ud83d\ude00\":5,\"\ufb33\":6}");
    }

    /** RFC 8785 §3.2.2, the string of its example. */
    @Test
    void strings_are_escaped_as_in_the_rfc() {
        assertThat(CanonicalJson.write("\u20ac$\u000f\nA'B\"\\\\\"/"))
                .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
        assertThat(CanonicalJson.write("\b\t\n\f\r\u0000\u001f\u007f\u2028"))
                .isEqualTo("\"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\u2028\"");
    }

    @Test
    void every_kind_of_value_has_its_one_text() {
        Map<String, @Nullable Object> map = new HashMap<>();
        map.put("b", Arrays.asList(1, -2L, true, false, null, "群质", List.of(), Map.of()));
        map.put("a", null);
        assertThat(CanonicalJson.write(map))
                .isEqualTo("{\"a\":null,\"b\":[1,-2,true,false,null,\"群质\",[],{}]}");
        assertThat(CanonicalJson.bytes("群")).hasSize(5);
        assertThat(CanonicalJson.write(null)).isEqualTo("null");
    }

    @Test
    void whole_numbers_go_as_far_as_every_reader_keeps_them() {
        assertThat(CanonicalJson.write(9007199254740991L)).isEqualTo("9007199254740991");
        assertThat(CanonicalJson.write(-9007199254740991L)).isEqualTo("-9007199254740991");
    }

    @ParameterizedTest
    @ValueSource(longs = {9007199254740992L, -9007199254740992L, Long.MIN_VALUE, Long.MAX_VALUE})
    void larger_numbers_are_refused(long number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalJson.write(List.of(number)))
                .withMessageContaining("2^53");
    }

    static Stream<Object> foreign() {
        return Stream.of(
                1.0, 1f, BigDecimal.ONE, 'c', (short) 1, Set.of(1), new int[0], Map.of(1, 1));
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void other_types_are_refused(Object value) {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(value));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(List.of(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\ude00", "\ude00\ud83d", "a\ud83d"})
    void lone_surrogates_are_refused_in_keys_and_values(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(text));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(Map.of(text, 1)));
    }
}
