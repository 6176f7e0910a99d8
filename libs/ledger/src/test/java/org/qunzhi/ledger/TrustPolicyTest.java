package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.qunzhi.ledger.SampleLog.KEY;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustPolicyTest {

    private static final CosigningKey UNION = SampleLog.witness("union.example.cn", 21);
    private static final CosigningKey ASSOCIATION = SampleLog.witness("caq.example.cn", 22);
    private static final CosigningKey UNIVERSITY = SampleLog.witness("uni.example.edu.cn", 23);
    private static final Note CHECKPOINT = StoredLog.ofDecimals(9).note();
    private static final String LOG = "log " + KEY.verifierKey() + "\n";
    private static final String WITNESSES =
            "witness union "
                    + UNION.verifierKey()
                    + " https://union.example.cn/w\n"
                    + "witness association "
                    + ASSOCIATION.verifierKey()
                    + "\nwitness university "
                    + UNIVERSITY.verifierKey()
                    + "\n";

    @ParameterizedTest
    @CsvSource({
        "quorum none, '', true",
        "quorum union, union, true",
        "quorum union, association university, false",
        "group s 2 union association university;quorum s, union university, true",
        "group s 2 union association university;quorum s, university, false",
        "group s any union association;quorum s, association, true",
        "group s any union association;quorum s, university, false",
        "group s all union association;quorum s, union association, true",
        "group s all union association;quorum s, union, false",
        "group a any union association;group b all a university;quorum b, union university, true",
        "group a any union association;group b all a university;quorum b, union association, false",
    })
    void the_quorum_decides(String rules, String cosigners, boolean trusted) {
        TrustPolicy policy = parse(LOG + WITNESSES + rules.replace(';', '\n') + "\n");
        Note note = cosigned(cosigners);
        assertThat(policy.judge(note) instanceof PolicyVerdict.Trusted).isEqualTo(trusted);
        assertThat(parse(policy.format())).isEqualTo(policy);
    }

    @Test
    void the_verdict_says_who_saw_it_when() {
        TrustPolicy policy = parse(LOG + WITNESSES + "quorum union\n");
        assertThat(policy.judge(cosigned("union")))
                .isEqualTo(
                        new PolicyVerdict.Trusted(
                                StoredLog.ofDecimals(9).checkpoint(),
                                KEY.verifierKey(),
                                List.of(new Cosignature(UNION.verifierKey(), 1_800_000_000))));
        assertThat(policy.judge(CHECKPOINT))
                .isEqualTo(new PolicyVerdict.NotTrusted("no quorum of union, cosigned by []"));
    }

    @Test
    void a_witness_that_is_not_in_the_policy_does_not_count() {
        TrustPolicy policy = parse(LOG + "witness u " + UNIVERSITY.verifierKey() + "\nquorum u\n");
        assertThat(policy.judge(cosigned("union association")))
                .isInstanceOf(PolicyVerdict.NotTrusted.class);
    }

    @Test
    void a_wrong_cosignature_of_a_known_witness_condemns_also_without_quorum() {
        Note other = StoredLog.ofDecimals(8).note();
        Note forged =
                new Note(
                        CHECKPOINT.text(),
                        List.of(CHECKPOINT.signatures().getFirst(), UNION.cosign(other, 5)));
        assertThat(parse(LOG + WITNESSES + "quorum none\n").judge(forged))
                .isInstanceOf(PolicyVerdict.NotTrusted.class);
    }

    @Test
    void one_log_does_not_speak_for_another() {
        SigningKey lastYear = SampleLog.key("log.example.cn/qc/2025", 5);
        TrustPolicy both = parse(LOG + "log " + lastYear.verifierKey() + "\nquorum none\n");
        Checkpoint state = StoredLog.ofDecimals(9).checkpoint();
        assertThat(both.judge(state.sign(lastYear))).isInstanceOf(PolicyVerdict.NotTrusted.class);
        assertThat(both.judge(state.sign(KEY))).isInstanceOf(PolicyVerdict.Trusted.class);
    }

    @Test
    void comments_blank_lines_tabs_and_urls_are_read() {
        String text =
                "# 群质\n\n \t\n"
                        + LOG.replace(' ', '\t').replace("\n", " https://log.example.cn \n")
                        + "  # no witnesses\n"
                        + "quorum none";
        TrustPolicy policy = parse(text);
        assertThat(policy.logs().getFirst().url()).contains("https://log.example.cn");
        assertThat(policy.quorum()).isEqualTo(TrustPolicy.NO_QUORUM);
        byte[] latin = text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        byte[] withOctets = Arrays.copyOf(latin, latin.length + 3);
        withOctets[latin.length] = '\n';
        withOctets[latin.length + 1] = '#';
        withOctets[latin.length + 2] = (byte) 0xFF;
        assertThat(TrustPolicy.parse(withOctets).quorum()).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "LOG",
                "quorum none;quorum none",
                "quorum somebody",
                "quorum s;WITNESSES;group s any union",
                "group s any union;WITNESSES;quorum s",
                "WITNESSES;group s 0 union;quorum s",
                "WITNESSES;group s 2 union;quorum s",
                "WITNESSES;group s -1 union;quorum s",
                "WITNESSES;group s 01 union;quorum s",
                "WITNESSES;group s 99999999999 union;quorum s",
                "WITNESSES;group s some union;quorum s",
                "WITNESSES;group s any;quorum s",
                "WITNESSES;group s any union union;quorum s",
                "WITNESSES;group s any none;quorum s",
                "WITNESSES;group a any union;group b any union;quorum b",
                "WITNESSES;group s any s;quorum s",
                "WITNESSES;group none any union;quorum none",
                "WITNESSES;group union any association;quorum none",
                "WITNESSES;WITNESSES;quorum none",
                "LOG;LOG;quorum none",
                "log WITNESSKEY;quorum none",
                "witness w LOGKEY;quorum none",
                "log nonsense;quorum none",
                "log;quorum none",
                "LOG https://a b;quorum none",
                "signer LOGKEY;quorum none",
                "quorum\u0000 none",
                "quorum none\r",
            })
    void what_is_not_a_policy_is_refused(String rules) {
        String text =
                rules.replace(";", "\n")
                        .replace("LOGKEY", "" + KEY.verifierKey())
                        .replace("LOG", LOG.strip())
                        .replace("WITNESSKEY", "" + UNION.verifierKey())
                        .replace("WITNESSES", WITNESSES.strip());
        assertThatExceptionOfType(MalformedNote.class).isThrownBy(() -> parse(text + "\n"));
    }

    @Test
    void the_wrong_line_is_named() {
        assertThatExceptionOfType(MalformedNote.class)
                .isThrownBy(() -> parse(LOG + "\ngroup s any nobody\nquorum s\n"))
                .withMessageStartingWith("line 3: ");
    }

    private static Note cosigned(String names) {
        Note note = CHECKPOINT;
        for (CosigningKey key : List.of(UNION, ASSOCIATION, UNIVERSITY)) {
            String name =
                    key == UNION ? "union" : key == ASSOCIATION ? "association" : "university";
            if (List.of(names.split(" ")).contains(name)) {
                NoteSignature line = key.cosign(note, 1_800_000_000);
                note = note.with(List.of(line), List.of(key.verifierKey()));
            }
        }
        return note;
    }

    private static TrustPolicy parse(String text) {
        return TrustPolicy.parse(SampleLog.utf8(text));
    }
}
