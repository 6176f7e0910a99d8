package org.qunzhi.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.ledger.Disclosure;
import org.qunzhi.ledger.InclusionProof;
import org.qunzhi.ledger.LeafHashes;
import org.qunzhi.ledger.MerkleTree;
import org.qunzhi.ledger.NodeHashes;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.ProvenEntry;
import org.qunzhi.ledger.SigningKey;
import org.qunzhi.ledger.TlogProof;

/** {@code watch} by the first key alone, while the log passes to a second one. */
class SuccessionTest {
    private static final SigningKey FIRST = SampleBundle.KEY;
    private static final SigningKey SECOND = SampleBundle.OTHER_KEY;
    private static final int EARLY = 20;
    private static final String WHERE = "/log/keys/announced";
    private static final String PROOF = "/log/proofs/audit/1";

    @TempDir Path folder;
    private SamplePlatform server = SamplePlatform.NONE;
    private int shown;

    @BeforeEach
    void start() throws IOException {
        server = SamplePlatform.started();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Twenty entries, the announcement where there is one, and all that comes later. */
    private static SampleBundle bundle(boolean announced, boolean more) {
        var bundle = SampleBundle.ofThePublic(new SampleContest());
        var entries = List.copyOf(bundle.entries.subList(EARLY, bundle.entries.size()));
        var disclosed = List.copyOf(bundle.disclosures.subList(EARLY, bundle.disclosures.size()));
        while (bundle.entries.size() > EARLY) bundle.remove(bundle.entries.size() - 1);
        if (announced) announce(bundle);
        if (more) {
            bundle.entries.addAll(entries);
            disclosed.forEach(one -> bundle.disclosures.add(new ArrayList<>(one)));
        }
        return bundle;
    }

    private static void announce(SampleBundle bundle) {
        var audit = new SampleAudit(bundle);
        audit.announce(SECOND.verifierKey().format(), FIRST.verifierKey().format());
    }

    private static SampleBundle signed(SampleBundle bundle, SigningKey... keys) {
        bundle.checkpoint = Note.parse(bundle.signed(keys[0]).checkpoint).signedBy(keys).format();
        return bundle;
    }

    /** The log as a server shows it, with what it says of an announcement at this index. */
    private void show(SampleBundle bundle, int index) {
        server.serveLog("/log", SampleFolder.of(bundle, folder.resolve("log" + shown++)).path());
        var vkey = SECOND.verifierKey().format();
        var said =
                """
                {"items":[{"number":2,"key":"%s","signedBeside":"?","position":"1"}]}"""
                        .formatted(vkey);
        server.serve(WHERE, SampleFolder.utf8(said));
        server.serve(PROOF, SampleFolder.utf8(proof(bundle, index)));
    }

    private static String proof(SampleBundle bundle, int index) {
        var leaves = bundle.entries.stream().map(one -> MerkleTree.leafHash(one.bytes())).toList();
        var extra =
                new ProvenEntry(
                        bundle.entries.get(index).bytes(),
                        bundle.disclosures.get(index).stream().map(Disclosure::new).toList());
        var hashes =
                InclusionProof.of(
                        NodeHashes.over(LeafHashes.of(leaves)), index, bundle.entries.size());
        return new TlogProof(
                        Optional.of(extra.bytes()), index, hashes, Note.parse(bundle.checkpoint))
                .format();
    }

    private Run watch() {
        return Run.of(
                "watch",
                server.address() + "/log",
                "--once",
                "--key",
                FIRST.verifierKey().format(),
                "--memory",
                folder.resolve("memory").toString(),
                "--lang",
                "en");
    }

    private void sawTheFirstSign(SampleBundle bundle) {
        show(signed(bundle, FIRST, SECOND), 0);
        assertThat(watch().status()).isEqualTo(Auditor.VERIFIED);
    }

    @Test
    void a_key_that_the_first_one_announced_is_followed_and_remembered() {
        sawTheFirstSign(bundle(true, false));
        show(signed(bundle(true, true), SECOND), EARLY);
        var followed = watch();
        assertThat(followed.said())
                .contains("The log is signed by another key: " + SECOND.verifierKey().format())
                .contains("Entry 20 announces it");
        assertThat(followed.status()).isEqualTo(Auditor.VERIFIED);

        server.answer(WHERE, 404);
        var again = watch();
        assertThat(again.said()).doesNotContain("by another key");
        assertThat(again.status()).isEqualTo(Auditor.VERIFIED);

        var file = signed(bundle(true, true), SECOND).write(folder.resolve("bundle.zip"));
        var verified =
                Run.of(
                        "verify",
                        file.toString(),
                        "--key",
                        FIRST.verifierKey().format(),
                        "--memory",
                        folder.resolve("memory").toString());
        assertThat(verified.status()).isEqualTo(Auditor.VERIFIED);
    }

    @Test
    void what_a_followed_key_signs_must_continue_what_the_first_one_signed() {
        sawTheFirstSign(bundle(true, false));
        show(signed(bundle(true, true), SECOND), EARLY);
        assertThat(watch().status()).isEqualTo(Auditor.VERIFIED);
        show(signed(bundle(false, false), SECOND), 0);
        var shrunk = watch();
        assertThat(shrunk.said()).contains("and has 20 now");
        assertThat(shrunk.status()).isEqualTo(Auditor.WRONG);
    }

    @Test
    void a_key_that_was_announced_after_all_that_the_first_one_signed_is_an_alarm() {
        sawTheFirstSign(bundle(false, false));
        show(signed(bundle(true, true), SECOND), EARLY);
        isAnAlarm();
    }

    @Test
    void a_key_that_no_entry_announces_is_an_alarm() {
        sawTheFirstSign(bundle(false, false));
        show(signed(bundle(false, true), SECOND), 3);
        isAnAlarm();
        server.answer(WHERE, 404);
        isAnAlarm();
        server.serve(WHERE, SampleFolder.utf8("no JSON"));
        isAnAlarm();
    }

    @Test
    void an_announcement_that_is_not_in_the_log_is_an_alarm() {
        var forged = bundle(true, false);
        sawTheFirstSign(bundle(false, true));
        show(signed(bundle(false, true), SECOND), 3);
        server.serve(PROOF, SampleFolder.utf8(proof(forged, EARLY)));
        isAnAlarm();
    }

    @Test
    void an_announcement_of_a_log_whose_beginning_was_changed_is_an_alarm() {
        sawTheFirstSign(bundle(true, false));
        var changed = bundle(true, true);
        changed.remove(3);
        show(signed(changed, SECOND), EARLY - 1);
        isAnAlarm();
    }

    @Test
    void a_key_is_not_followed_by_who_never_saw_the_first_one_sign() {
        show(signed(bundle(true, true), SECOND), EARLY);
        isAnAlarm();
    }

    private void isAnAlarm() {
        var run = watch();
        assertThat(run.said()).contains("the checkpoint carries no valid signature of that key");
        assertThat(run.status()).isEqualTo(Auditor.WRONG);
    }
}
