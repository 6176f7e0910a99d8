package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvenEntryTest {

    private static final byte[] SALT = new byte[16];
    private static final Disclosure TOTAL = Disclosure.of(SALT, "total", 7250);
    private static final Disclosure SEAT = Disclosure.of(SALT, "seat", "席位三");
    private static final LogEntry ENTRY =
            new LogEntry(
                    LogEntry.VERSION,
                    "review",
                    17,
                    "org.qunzhi.review.score-sheet-sealed.v1",
                    "c3RyZWFt",
                    2,
                    "",
                    "2026-05-01T12:00:00Z",
                    List.of(TOTAL.digest(), SEAT.digest()));

    @Test
    void what_is_written_is_read_again() {
        for (var disclosures : List.of(List.<Disclosure>of(), List.of(TOTAL, SEAT))) {
            ProvenEntry proven = new ProvenEntry(ENTRY.bytes(), disclosures);
            ProvenEntry read = ProvenEntry.parse(proven.bytes());
            assertThat(read).isEqualTo(proven).hasSameHashCodeAs(proven);
            assertThat(read.entry()).isEqualTo(ENTRY.bytes());
            assertThat(read.leafHash()).isEqualTo(ENTRY.leafHash());
            assertThat(read.disclosures()).isEqualTo(disclosures);
        }
    }

    @Test
    void the_format_can_be_read_with_a_pocket_knife() {
        assertThat(new ProvenEntry(ENTRY.bytes(), List.of(TOTAL)).bytes())
                .asString()
                .isEqualTo(
                        "qunzhi-proof/v1\n"
                                + new String(ENTRY.bytes(), StandardCharsets.UTF_8)
                                + "\n"
                                + TOTAL.encoded()
                                + "\n");
    }

    @Test
    void a_proof_carries_it_without_a_loss() {
        ProvenEntry proven = new ProvenEntry(ENTRY.bytes(), List.of(SEAT));
        StoredLog log = StoredLog.ofDecimals(3);
        TlogProof proof = new TlogProof(Optional.of(proven.bytes()), 0, List.of(), log.note());
        byte[] file = proof.format().getBytes(StandardCharsets.UTF_8);
        assertThat(TlogProof.parse(file).extra().map(ProvenEntry::parse)).hasValue(proven);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "qunzhi-proof/v1",
                "qunzhi-proof/v1\n",
                "qunzhi-proof/v1\n\n",
                "qunzhi-proof/v1\n{}",
                "qunzhi-proof/v2\n{}\n",
                "qunzhi-proof/v1\r\n{}\r\n",
                "qunzhi-proof/v1\n{}\n\n",
                "qunzhi-proof/v1\n{}\nno disclosure\n",
                "qunzhi-proof/v1\n{}\nYWJj=\n"
            })
    void what_is_not_in_the_format_is_not_read(String extra) {
        assertThatExceptionOfType(MalformedNote.class)
                .isThrownBy(() -> ProvenEntry.parse(extra.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void an_entry_of_two_lines_or_of_no_text_is_none() {
        for (byte[] entry :
                List.of(new byte[0], new byte[] {'a', '\n'}, new byte[] {(byte) 0xFF})) {
            assertThatExceptionOfType(MalformedNote.class)
                    .isThrownBy(() -> new ProvenEntry(entry, List.of()));
        }
    }
}
