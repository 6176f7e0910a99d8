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

    /** RFC 9901 and its examples, spaced as they are there. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "4.2.1 and 4.2.3: spaced, an umlaut in UTF-8|"
                        + "WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl"
                        + "0|"
                        + "X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0",
                "4.2.2: an element of an array has no name|"
                        + "WyJsa2x4RjVqTVlsR1RQVW92TU5JdkNBIiwgIkZSIl0|"
                        + "w0I8EKcdCtUPkGCNUrfwVp2xEgNjtoIDlOxc9-PlOhs",
                "5.1: given_name|"
                        + "WyIyR0xDNDJzS1F2ZUNmR2ZyeU5STjl3IiwgImdpdmVuX25hbWUiLCAiSm9obiJd|"
                        + "jsu9yVulwQQlhFlM_3JlzMaSFzglhQG0DpfayQwLUK4",
                "5.1: family_name|"
                        + "WyJlbHVWNU9nM2dTTklJOEVZbnN4QV9BIiwgImZhbWlseV9uYW1lIiwgIkRvZSJd|"
                        + "TGf4oLbgwd5JQaHyKVQZU9UdGE0w5rtDsrZzfUaomLo",
                "5.1: email|"
                        + "WyI2SWo3dE0tYTVpVlBHYm9TNXRtdlZBIiwgImVtYWlsIiwgImpvaG5kb2VAZXhhbXBsZS"
                        + "5jb20iXQ|"
                        + "JzYjH4svliH0R3PyEMfeZu6Jt69u5qehZo7F7EPYlSE",
                "5.1: phone_number|"
                        + "WyJlSThaV205UW5LUHBOUGVOZW5IZGhRIiwgInBob25lX251bWJlciIsICIrMS0yMDItNT"
                        + "U1LTAxMDEiXQ|"
                        + "PorFbpKuVu6xymJagvkFsFXAbRoc2JGlAUA2BA4o7cI",
                "5.1: phone_number_verified, a boolean|"
                        + "WyJRZ19PNjR6cUF4ZTQxMmExMDhpcm9BIiwgInBob25lX251bWJlcl92ZXJpZmllZCIsIH"
                        + "RydWVd|"
                        + "XQ_3kPKt1XyX7KANkqVR6yZ2Va5NrPIvPYbyMvRKBMM",
                "5.1: address, a nested object|"
                        + "WyJBSngtMDk1VlBycFR0TjRRTU9xUk9BIiwgImFkZHJlc3MiLCB7InN0cmVldF9hZGRyZX"
                        + "NzIjogIjEyMyBNYWluIFN0IiwgImxvY2FsaXR5IjogIkFueXRvd24iLCAicmVnaW9uIjog"
                        + "IkFueXN0YXRlIiwgImNvdW50cnkiOiAiVVMifV0|"
                        + "XzFrzwscM6Gn6CJDc6vVK8BkMnfG8vOSKfpPIZdAfdE",
                "5.1: birthdate|"
                        + "WyJQYzMzSk0yTGNoY1VfbEhnZ3ZfdWZRIiwgImJpcnRoZGF0ZSIsICIxOTQwLTAxLTAxIl"
                        + "0|"
                        + "gbOsI4Edq2x2Kw-w5wPEzakob9hV1cRD0ATN3oQL9JM",
                "5.1: updated_at, a number|"
                        + "WyJHMDJOU3JRZmpGWFE3SW8wOXN5YWpBIiwgInVwZGF0ZWRfYXQiLCAxNTcwMDAwMDAwXQ|"
                        + "CrQe7S5kqBAHt-nMYXgc6bdt2SH5aTY1sU_M-PgkjPI",
                "5.1: nationalities|"
                        + "WyJsa2x4RjVqTVlsR1RQVW92TU5JdkNBIiwgIlVTIl0|"
                        + "pFndjkZ_VCzmyTa6UjlZo3dh-ko8aIKQc9DlGzhaVYo",
                "A.1: given_name, written with \\u|"
                        + "WyJlbHVWNU9nM2dTTklJOEVZbnN4QV9BIiwgImdpdmVuX25hbWUiLCAiXHU1OTJhXHU5MG"
                        + "NlIl0|"
                        + "ommFAicVT8LGHCB0uywx7fYuo3MHYKO15cz-RZEYM5Q",
                "A.1: family_name, written with \\u|"
                        + "WyI2SWo3dE0tYTVpVlBHYm9TNXRtdlZBIiwgImZhbWlseV9uYW1lIiwgIlx1NWM3MVx1Nz"
                        + "UzMCJd|"
                        + "C9inp6YoRaEXR427zYJP7Qrk1WH_8bdwOA_YUrUnGQU",
                "A.1: email, with quotation marks|"
                        + "WyJlSThaV205UW5LUHBOUGVOZW5IZGhRIiwgImVtYWlsIiwgIlwidW51c3VhbCBlbWFpbC"
                        + "BhZGRyZXNzXCJAZXhhbXBsZS5qcCJd|"
                        + "Kuet1yAa0HIQvYnOVd59hcViO9Ug6J2kSfqYRBeowvE"
            })
    void digests_are_those_of_the_rfc(String example, String encoded, String digest) {
        assertThat(Disclosure.digest(encoded)).as(example).isEqualTo(digest);
        assertThat(new Disclosure(encoded).digest()).as(example).isEqualTo(digest);
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
