package org.qunzhi.plan.organization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunzhi.contracts.plan.OrganizationEvent.Level;

class GenesisTest {
    static final String TEXT = GenesisNotes.TEXT;
    static final String VKEY = GenesisNotes.VKEY;

    static byte[] signed(String text) {
        return GenesisNotes.signed(text);
    }

    @Test
    void a_signed_file_names_the_first_association_and_who_signed_it() throws Exception {
        var file = signed(TEXT);
        var genesis = Genesis.read(file, VKEY + "\n");
        assertThat(genesis.organization()).isEqualTo(GenesisNotes.PROVINCE);
        assertThat(genesis.level()).isEqualTo(Level.PROVINCE);
        assertThat(genesis.name()).isEqualTo("示范省质量协会");
        assertThat(genesis.firstDecisionMaker()).isEqualTo(GenesisNotes.ZHAO);
        assertThat(genesis.digest())
                .isEqualTo(
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
        assertThat(genesis.signedBy().person()).isEqualTo("test-genesis");
        assertThat(genesis.signedBy().organization()).isEqualTo(GenesisNotes.PROVINCE);
        assertThat(genesis.signedBy().authority())
                .isEqualTo("genesis@" + VKEY.substring("test-genesis+".length()).substring(0, 8));
    }

    @Test
    void a_changed_word_is_noticed() {
        var changed = new String(signed(TEXT), UTF_8).replace("示范省", "别的省").getBytes(UTF_8);
        assertThatThrownBy(() -> Genesis.read(changed, VKEY))
                .isInstanceOf(GenesisUnusable.class)
                .hasMessage("the genesis file carries a wrong signature of test-genesis");
    }

    @Test
    void a_file_signed_by_somebody_else_is_not_used() {
        assertThatThrownBy(() -> Genesis.read(signed(TEXT), GenesisNotes.OTHER_VKEY))
                .isInstanceOf(GenesisUnusable.class)
                .hasMessage("the genesis file is not signed by the key other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no key", "test-genesis+00000000+AAAA"})
    void without_a_key_nothing_is_trusted(String vkey) {
        assertThatThrownBy(() -> Genesis.read(signed(TEXT), vkey))
                .isInstanceOf(GenesisUnusable.class)
                .hasMessageStartingWith("the genesis file cannot be read with its key: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qunzhi genesis v2",
                "kind ENTERPRISE",
                "level REGION",
                "name  ",
                "organization 1"
            })
    void a_line_of_another_form_is_refused(String line) {
        var field = line.substring(0, line.indexOf(' '));
        var text = TEXT.replaceFirst("(?m)^" + field + " .*$", line);
        assertThat(text).isNotEqualTo(TEXT);
        assertThatThrownBy(() -> Genesis.read(signed(text), VKEY))
                .isInstanceOf(GenesisUnusable.class)
                .hasMessage("the genesis file does not have the lines of version 1");
    }

    @Test
    void a_line_more_is_refused() {
        assertThatThrownBy(() -> Genesis.read(signed(TEXT + "role AUDITOR\n"), VKEY))
                .isInstanceOf(GenesisUnusable.class);
    }
}
