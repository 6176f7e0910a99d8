package org.qunzhi.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunzhi.ledger.InclusionProof;

/** {@code prove} and {@code check-proof}. */
class ProofTest {
    @TempDir Path folder;
    private final SampleBundle bundle = SampleBundle.ofThePublic(new SampleContest());
    private static final int SIZE = SampleBundle.ofThePublic(new SampleContest()).entries.size();
    private static final int LENGTH = InclusionProof.length(40, SIZE);
    private Path zip = Path.of("");
    private Path proof = Path.of("");

    @BeforeEach
    void export() {
        zip = bundle.write(folder.resolve("bundle.zip"));
        proof = folder.resolve("my.tlog-proof");
    }

    private Run prove(String place, String... which) {
        return Run.of(
                Stream.concat(
                                Stream.of("prove", place, "--out", proof.toString()),
                                Stream.concat(
                                        Stream.of(which),
                                        Stream.of("--key", SampleLog.VKEY, "--lang", "en")))
                        .toArray(String[]::new));
    }

    private Run check(String... more) {
        return Run.of(
                Stream.concat(
                                Stream.of("check-proof", proof.toString(), "--lang", "en"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private Run check() {
        return check("--key", SampleLog.VKEY);
    }

    @Test
    void an_entry_by_service_and_position_is_proven_and_named() {
        assertThat(prove(zip.toString(), "award", "3").status()).isEqualTo(Auditor.VERIFIED);
        var run = check();
        int index = index("award", 3);
        assertThat(run.said())
                .contains("The entry: service award, position 3, org.qunzhi.award.")
                .contains(
                        "verified: entry "
                                + index
                                + " stands in the log qunzhi.example/log of "
                                + SIZE);
        assertThat(run.status()).isEqualTo(Auditor.VERIFIED);
    }

    private int index(String service, long position) {
        for (int i = 0; i < bundle.entries.size(); i++) {
            var entry = bundle.entries.get(i);
            if (entry.service().equals(service) && entry.position() == position) return i;
        }
        throw new IllegalArgumentException(service);
    }

    @Test
    void an_entry_by_its_index_from_a_folder_with_tiles() {
        SampleFolder.of(bundle, folder.resolve("log"));
        assertThat(prove(folder.resolve("log").toString(), "--index", "" + (SIZE - 1)).status())
                .isEqualTo(Auditor.VERIFIED);
        var run = check();
        assertThat(run.said())
                .contains("verified: entry " + (SIZE - 1) + " stands in")
                .contains("  awardList = ");
    }

    @Test
    void what_an_auditors_own_bundle_shows_is_not_handed_on_unless_asked_for() {
        SampleBundle.of(new SampleContest().said(), true).write(zip);
        int index = bundle.index("expert-seated");
        prove(zip.toString(), "--index", "" + index);
        assertThat(check().said()).doesNotContain("expert-s1");
        prove(zip.toString(), "--index", "" + index, "--disclose");
        assertThat(check().said()).contains("  expert = \"expert-s1\"");
    }

    @Test
    void an_entry_of_a_running_platform() throws IOException {
        var log = SampleFolder.of(bundle, folder.resolve("log"));
        try (var platform = SamplePlatform.started()) {
            platform.serveLog("/api/audit/public", log.path());
            assertThat(prove(platform.address(), "review", "5").status())
                    .isEqualTo(Auditor.VERIFIED);
            assertThat(check().said()).contains("service review, position 5").doesNotContain(" = ");
            platform.serve(
                    "/api/audit/public/proofs/review/5", SampleFolder.utf8(proofOf("review", "5")));
            assertThat(prove(platform.address(), "review", "5").said()).contains("  @source = ");
        }
    }

    @Test
    void a_platform_that_answers_with_another_entrys_proof_is_not_believed() throws IOException {
        var log = SampleFolder.of(bundle, folder.resolve("log"));
        try (var platform = SamplePlatform.started()) {
            platform.serveLog("/api/audit/public", log.path());
            platform.serve(
                    "/api/audit/public/proofs/review/7", SampleFolder.utf8(proofOf("review", "5")));
            assertThat(prove(platform.address(), "review", "7").said()).contains("position 7");
        }
        assertThat(check().said()).contains("The entry: service review, position 7");
    }

    private String proofOf(String service, String position) throws IOException {
        prove(zip.toString(), service, position);
        return Files.readString(proof);
    }

    @Test
    void an_entry_that_is_not_there() {
        for (var which :
                new String[][] {{"award", "999"}, {"--index", "" + SIZE}, {"--index", "-1"}}) {
            var run = prove(zip.toString(), which);
            assertThat(run.said()).contains("the log of " + SIZE + " entries has no such entry");
            assertThat(run.status()).isEqualTo(Auditor.NOT_CHECKED);
        }
    }

    @Test
    void neither_or_both_ways_to_name_it() {
        assertThat(prove(zip.toString()).status()).isEqualTo(Auditor.NOT_CHECKED);
        assertThat(prove(zip.toString(), "award", "3", "--index", "1").status())
                .isEqualTo(Auditor.NOT_CHECKED);
    }

    @Test
    void nothing_is_proven_of_a_log_that_is_not_signed() {
        bundle.signed(SampleBundle.OTHER_KEY).write(zip);
        var run = prove(zip.toString(), "award", "3");
        assertThat(run.said()).contains("no valid signature");
        assertThat(run.status()).isEqualTo(Auditor.WRONG);
        assertThat(proof).doesNotExist();
    }

    record Attack(String name, UnaryOperator<String> on, String sentence) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Attack> attacks() {
        return Stream.of(
                new Attack(
                        "a hash too few",
                        text -> text.replaceFirst("(?m)^[A-Za-z0-9+/]{43}=\n", ""),
                        "the proof has %d hashes instead of %d".formatted(LENGTH - 1, LENGTH)),
                new Attack(
                        "a hash too many",
                        text -> text.replaceFirst("(?m)^([A-Za-z0-9+/]{43}=\n)", "$1$1"),
                        "the proof has %d hashes instead of %d".formatted(LENGTH + 1, LENGTH)),
                new Attack(
                        "another index",
                        text -> text.replace("index 40\n", "index 41\n"),
                        "the proof is not this entry's"),
                new Attack(
                        "an index beyond the log",
                        text -> text.replace("index 40\n", "index " + SIZE + "\n"),
                        "the proof is for index %d in a log of %d entries".formatted(SIZE, SIZE)),
                new Attack(
                        "an index beyond all bounds",
                        text -> text.replace("index 40\n", "index 18446744073709551615\n"),
                        "the proof is for index 18446744073709551615 in a log"),
                new Attack(
                        "another entry",
                        text -> extra(text, "qunzhi-proof/v1\n{}\n"),
                        "the proof is not this entry's"),
                new Attack(
                        "a field that is not the entry's",
                        text -> extra(text, carried(text) + encoded("[\"s\",\"n\",1]") + "\n"),
                        "what is attached does not belong to this entry"),
                new Attack(
                        "carriage returns",
                        text -> text.replace("\n", "\r\n"),
                        "holds a carriage return"),
                new Attack(
                        "no index",
                        text -> text.replace("index 40\n", ""),
                        "is no proof in the format"),
                new Attack(
                        "another root",
                        text -> text.replaceFirst("\n" + SIZE + "\n.", "\n" + SIZE + "\nA"),
                        "a signature on the checkpoint claims this key and is wrong"));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(SampleFolder.utf8(text));
    }

    private static String carried(String proof) {
        var line = proof.lines().filter(l -> l.startsWith("extra ")).findFirst().orElseThrow();
        return new String(
                Base64.getDecoder().decode(line.substring(6)),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String extra(String proof, String carried) {
        var encoded = Base64.getEncoder().encodeToString(SampleFolder.utf8(carried));
        return proof.replaceFirst("extra .*", "extra " + encoded);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void each_attack_on_a_proof_is_found_and_named(Attack attack) throws IOException {
        prove(zip.toString(), "--index", "40");
        assertThat(check().status()).isEqualTo(Auditor.VERIFIED);
        Files.writeString(proof, attack.on().apply(Files.readString(proof)));
        var run = check();
        assertThat(run.said()).contains("First fault: ").contains(attack.sentence());
        assertThat(run.status()).isEqualTo(Auditor.WRONG);
    }

    @Test
    void another_key() {
        prove(zip.toString(), "--index", "40");
        var run = check("--key", SampleBundle.OTHER_KEY.verifierKey().format());
        assertThat(run.said()).contains("carries no valid signature of that key");
        assertThat(run.status()).isEqualTo(Auditor.WRONG);
    }

    @Test
    void a_proof_without_the_entry_and_the_entry_given_beside_it() throws IOException {
        prove(zip.toString(), "--index", "40");
        Files.writeString(proof, Files.readString(proof).replaceFirst("extra .*\n", ""));
        assertThat(check().said()).contains("give it by --entry");
        assertThat(check().status()).isEqualTo(Auditor.NOT_CHECKED);
        var entry = Files.write(folder.resolve("entry"), bundle.entries.get(40).bytes());
        var other = Files.write(folder.resolve("other"), bundle.entries.get(41).bytes());
        assertThat(check("--key", SampleLog.VKEY, "--entry", entry.toString()).status())
                .isEqualTo(Auditor.VERIFIED);
        assertThat(check("--key", SampleLog.VKEY, "--entry", other.toString()).status())
                .isEqualTo(Auditor.WRONG);
    }

    @Test
    void what_is_no_proof_and_a_proof_without_a_key() throws IOException {
        Files.writeString(proof, "dear auditor");
        assertThat(check().status()).isEqualTo(Auditor.NOT_CHECKED);
        prove(zip.toString(), "--index", "40");
        assertThat(check(new String[0]).status()).isEqualTo(Auditor.NOT_CHECKED);
    }
}
