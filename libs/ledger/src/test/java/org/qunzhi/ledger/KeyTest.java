package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.qunzhi.ledger.SampleLog.hex;
import static org.qunzhi.ledger.SampleLog.utf8;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The key texts are those of golang.org/x/mod/sumdb/note's own tests. */
class KeyTest {

    private static final String PUBLIC =
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String PRIVATE =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    @Test
    void key_texts_are_written_as_they_were_read() {
        assertThat(VerifierKey.parse(PUBLIC).format()).isEqualTo(PUBLIC);
        assertThat(SigningKey.parse(PRIVATE).format()).isEqualTo(PRIVATE);
        assertThat(SigningKey.parse(PRIVATE).verifierKey()).isEqualTo(VerifierKey.parse(PUBLIC));
    }

    @Test
    void no_part_of_a_key_text_is_a_key_text() {
        everyPart(PUBLIC, KeyTest::refusedAsPublic);
        everyPart(PRIVATE, KeyTest::refusedAsPrivate);
    }

    @Test
    void a_key_text_with_one_character_changed_is_refused() {
        everyChange(PUBLIC, KeyTest::refusedAsPublic);
        everyChange(PRIVATE, KeyTest::refusedAsPrivate);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
                "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            })
    void a_key_of_wrong_length_or_unknown_type_is_refused_though_its_id_fits(String vkey) {
        refusedAsPublic(vkey);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a+b", "a\u00a0b", "a\u3000b", "a\nb", "a\u0085"})
    void a_name_with_space_or_plus_is_refused(String name) {
        assertThatExceptionOfType(MalformedNote.class)
                .isThrownBy(() -> SigningKey.of(name, new byte[32]));
    }

    /** RFC 8032 §7.1, tests 1 and 2. */
    @Test
    void seeds_give_the_public_keys_and_signatures_of_the_rfc() {
        SigningKey first =
                seeded("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        assertThat(hex(first.verifierKey().publicKey()))
                .isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assertThat(hex(first.sign(new byte[0])))
                .isEqualTo(
                        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555f"
                                + "b8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
        SigningKey second =
                seeded("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
        assertThat(hex(second.verifierKey().publicKey()))
                .isEqualTo("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    }

    @Test
    void a_generated_key_survives_its_text_form_and_keeps_its_secret_out_of_toString() {
        SigningKey key = SigningKey.generate("log.example.cn/qc/2026", new SecureRandom());
        byte[] signature = SigningKey.parse(key.format()).sign(utf8("text"));
        assertThat(key.verifierKey().verify(utf8("text"), signature)).isTrue();
        assertThat(key.verifierKey().verify(utf8("test"), signature)).isFalse();
        assertThat(key.toString()).doesNotContain(key.format().substring(12));
        assertThat(key.toString()).contains(key.verifierKey().format());
    }

    private static SigningKey seeded(String hex) {
        return SigningKey.of("rfc8032", HexFormat.of().parseHex(hex));
    }

    private static void everyPart(String key, Consumer<String> check) {
        for (int from = 0; from <= key.length(); from++) {
            for (int to = from; to <= key.length(); to++) {
                if (to - from < key.length()) {
                    check.accept(key.substring(from, to));
                }
            }
        }
    }

    private static void everyChange(String key, Consumer<String> check) {
        for (int at = 0; at < key.length(); at++) {
            char next = (char) (key.charAt(at) + 1);
            check.accept(key.substring(0, at) + next + key.substring(at + 1));
        }
    }

    private static void refusedAsPublic(String text) {
        assertThatExceptionOfType(MalformedNote.class).isThrownBy(() -> VerifierKey.parse(text));
    }

    private static void refusedAsPrivate(String text) {
        assertThatExceptionOfType(MalformedNote.class).isThrownBy(() -> SigningKey.parse(text));
    }
}
