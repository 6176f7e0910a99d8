package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureTest {

    private static final String SALT = "_26bc4LT-ac6q2KI6cBW5es";

    /** RFC 9901 §4.2.3 and its examples, spaced as they are there. */
    @ParameterizedTest
    @CsvSource({
        "WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0,"
                + " X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0",
        "WyIyR0xDNDJzS1F2ZUNmR2ZyeU5STjl3IiwgImdpdmVuX25hbWUiLCAiSm9obiJd,"
                + " jsu9yVulwQQlhFlM_3JlzMaSFzglhQG0DpfayQwLUK4",
        "WyJlbHVWNU9nM2dTTklJOEVZbnN4QV9BIiwgImZhbWlseV9uYW1lIiwgIkRvZSJd,"
                + " TGf4oLbgwd5JQaHyKVQZU9UdGE0w5rtDsrZzfUaomLo",
    })
    void digests_are_those_of_the_rfc(String encoded, String digest) {
        assertThat(Disclosure.digest(encoded)).isEqualTo(digest);
        assertThat(new Disclosure(encoded).digest()).isEqualTo(digest);
    }

    /** RFC 9901 §4.2.1 gives this as one of the encodings of its example, without white space. */
    @Test
    void our_encoding_is_the_unspaced_one_of_the_rfc() {
        Disclosure disclosure = Disclosure.of(SALT, "family_name", "Möbius");
        assertThat(disclosure.encoded())
                .isEqualTo("WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsImZhbWlseV9uYW1lIiwiTcO2Yml1cyJd");
        assertThat(disclosure.digest()).isEqualTo("TZjouOTrBKEwUNjNDs9yeMzBoQn8FFLPaJjRRmAtwrM");
    }

    @Test
    void any_value_of_an_event_can_be_disclosed() {
        Disclosure sheet =
                Disclosure.of(new byte[16], "items", Map.of("topic", List.of(1300, true)));
        assertThat(Base64.getUrlDecoder().decode(sheet.encoded()))
                .asString()
                .isEqualTo("[\"AAAAAAAAAAAAAAAAAAAAAA\",\"items\",{\"topic\":[1300,true]}]");
        assertThat(Disclosure.of(SALT, "@authority", null).digest()).hasSize(43);
    }

    @Test
    void a_new_salt_has_128_bits_and_is_new() {
        SecureRandom random = new SecureRandom();
        String salt = Disclosure.newSalt(random);
        assertThat(Base64.getUrlDecoder().decode(salt)).hasSize(16);
        assertThat(Disclosure.newSalt(random)).isNotEqualTo(salt);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAA==", "not a salt!"})
    void a_short_or_malformed_salt_is_refused(String salt) {
        assertThatIllegalArgumentException().isThrownBy(() -> Disclosure.of(salt, "name", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_sd", "..."})
    void a_reserved_name_is_refused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Disclosure.of(SALT, name, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "WyJf=", "Wy Jf", "WyJf+", "~"})
    void what_is_not_base64url_has_no_digest(String encoded) {
        assertThatIllegalArgumentException().isThrownBy(() -> Disclosure.digest(encoded));
    }
}
