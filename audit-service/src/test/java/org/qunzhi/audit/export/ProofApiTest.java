package org.qunzhi.audit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunzhi.audit.Published.closed;
import static org.qunzhi.audit.Published.event;
import static org.qunzhi.audit.Published.unit;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunzhi.audit.Store;
import org.qunzhi.audit.checkpoint.Checkpoints;
import org.qunzhi.audit.checkpoint.LogKey;
import org.qunzhi.audit.index.EventIndex;
import org.qunzhi.audit.index.Scopes;
import org.qunzhi.audit.log.PublishedEvent;
import org.qunzhi.audit.log.TestLog;
import org.qunzhi.audit.witness.Cosignatures;
import org.qunzhi.contracts.Context;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.CosigningKey;
import org.qunzhi.ledger.Disclosure;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.ProofVerdict;
import org.qunzhi.ledger.ProvenEntry;
import org.qunzhi.ledger.TlogProof;
import org.qunzhi.ledger.TrustPolicy;
import org.qunzhi.platform.store.Protection;
import org.qunzhi.platform.web.HttpProblem;
import org.qunzhi.vault.Owner;
import org.qunzhi.vault.VaultInMemory;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/** Proofs of single events: checked offline with the log's key alone, as their holder would. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProofApiTest {
    private static final int UNITS = 300;
    private static final int COSIGNED = 280;
    private static final VaultInMemory VAULT =
            new VaultInMemory("log", Owner.PERSONAL, Owner.SEALED);
    private static final LogKey KEY = new LogKey(VAULT, "log.example/qunzhi");
    private static final CosigningKey WITNESS =
            CosigningKey.of("witness.example/one", new byte[32]);
    private Store store;
    private MongoDatabase database;
    private TestLog log;
    private ProofApi proofs;

    @BeforeAll
    void start(@TempDir Path folder) {
        store = Store.in(folder);
        database = store.database();
        log = TestLog.over(database);
        for (int i = 0; i < UNITS; i++) {
            log.receive(unit(i + 1, "o1", i));
            if (i + 1 == COSIGNED) cosign(signed());
        }
        log.receive(sealed(), conferred());
        proofs = proofs(signed());
        log.receive(unit(UNITS + 1, "o1", UNITS)).append();
    }

    @AfterAll
    void stop() {
        store.close();
    }

    private Checkpoints signed() {
        log.append();
        var checkpoints = new Checkpoints(database, log.tree, KEY, Clock.systemUTC());
        log.append(checkpoints);
        return checkpoints;
    }

    /** As {@code Cosignatures} keeps it. */
    private void cosign(Checkpoints checkpoints) {
        var latest = checkpoints.latest().orElseThrow();
        var line = WITNESS.cosign(Note.parse(latest.note()), 1_800_000_000);
        database.getCollection("cosignatures")
                .insertOne(
                        new Document("_id", latest.size())
                                .append("note", latest.note())
                                .append("at", latest.at().toString())
                                .append("lines", new Document("one", line.format())));
    }

    private ProofApi proofs(Checkpoints checkpoints) {
        var views =
                new Views(
                        new ApiTest.OneAuditor(),
                        new Scopes(new EventIndex(database, log.entries, log.archive)),
                        new ErasedPersons(database),
                        new Protection(VAULT, new SecureRandom()));
        return new ProofApi(
                checkpoints, new Cosignatures(database), log.entries, log.tree, log.archive, views);
    }

    private static PublishedEvent sealed() {
        var marks =
                closed(
                        VAULT,
                        Owner.sealed("r1"),
                        1,
                        "marks",
                        "{\"points\":{\"theme\":1234},\"total\":1234}");
        return event(
                Context.REVIEW,
                1,
                "score-sheet-sealed",
                "s1",
                0,
                """
                {"scoring":"s1","round":"r1","sheetId":"sheet-1","seat":"seat-7",\
                "sheet":"sheet@1","marks":%s,"comment":%s}"""
                        .formatted(
                                marks, closed(VAULT, Owner.sealed("r1"), 1, "comment", "\"评语\"")));
    }

    private static PublishedEvent conferred() {
        return event(
                Context.AWARD,
                1,
                "award-conferred",
                "l1",
                0,
                """
                {"awardList":"l1","contest":"c1","place":1,"award":"award-1","entry":"entry-1",\
                "tier":"first"}""");
    }

    private TlogProof proof(String service, long position) {
        var answer = proofs.proof(service, position, new MockHttpServletResponse());
        assertThat(answer.getHeaders().getFirst("Content-Type"))
                .isEqualTo("text/plain;charset=UTF-8");
        assertThat(answer.getHeaders().getFirst("Content-Disposition"))
                .isEqualTo(
                        "attachment; filename=\"qunzhi-%s-%d.tlog-proof\""
                                .formatted(service, position));
        var body = answer.getBody();
        assertThat(body).isNotNull();
        return TlogProof.parse(body == null ? new byte[0] : body);
    }

    private static ProvenEntry checked(TlogProof proof, String witnesses) {
        var proven = ProvenEntry.parse(proof.extra().orElseThrow());
        var policy = "log " + KEY.verifier().format() + "\n" + witnesses;
        assertThat(
                        proof.verify(
                                proven.leafHash(),
                                TrustPolicy.parse(policy.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(ProofVerdict.Proven.class);
        var sd = JsonMapper.shared().readTree(proven.entry()).path("sd");
        assertThat(proven.disclosures())
                .extracting(Disclosure::digest)
                .isSubsetOf(sd.valueStream().map(one -> one.asString("")).toList());
        return proven;
    }

    private static List<String> shown(ProvenEntry proven) {
        return proven.disclosures().stream()
                .map(one -> Base64.getUrlDecoder().decode(one.encoded()))
                .map(json -> JsonMapper.shared().readTree(json))
                .map(one -> one.path(1).asString("") + "=" + one.path(2).asString(""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 256, 257, 280, 281, UNITS})
    void a_proof_leads_from_the_entry_in_it_to_the_signed_root(long position) {
        var proof = proof("plan", position);
        var proven = checked(proof, "quorum none\n");
        assertThat(new String(proven.entry(), StandardCharsets.UTF_8))
                .isEqualTo(log.lines().get(Math.toIntExact(proof.index())))
                .contains("\"position\":\"" + position + "\",", "\"service\":\"plan\"");
        assertThat(shown(proven))
                .contains("@type=org.qunzhi.plan.unit-added.v1")
                .noneMatch(one -> one.contains("二车间"));
    }

    @Test
    void a_winner_is_given_everything_that_anybody_may_know_of_the_award() {
        assertThat(shown(checked(proof("award", 1), "quorum none\n")))
                .contains("award=award-1", "entry=entry-1", "tier=first", "place=1")
                .noneMatch(one -> one.startsWith("@actor"));
    }

    /** Neither what the sheet says nor whose seat it comes from; the author adds it elsewhere. */
    @Test
    void the_proof_of_a_sealed_sheet_says_nothing_but_what_stands_in_the_log() {
        var proof = proof("review", 1);
        assertThat(shown(checked(proof, "quorum none\n")))
                .extracting(one -> one.substring(0, one.indexOf('=')))
                .isSubsetOf("@type", "@time", "@sequence", "@source", "@classification");
    }

    @Test
    void a_checkpoint_that_witnesses_have_signed_is_preferred_while_it_covers_the_entry() {
        var policy = "witness w " + WITNESS.verifierKey().format() + "\nquorum w\n";
        checked(proof("plan", COSIGNED), policy);
        var later = proof("plan", COSIGNED + 1);
        assertThat(Checkpoint.parse(later.checkpoint().text()).size()).isEqualTo(UNITS + 2);
        assertThat(later.checkpoint().cosignatures(List.of(WITNESS.verifierKey()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"plan, 301", "plan, 302", "review, 2", "award, 999999999999999999"})
    void what_is_not_covered_yet_says_so_and_when_to_come_again(String service, long position) {
        var response = new MockHttpServletResponse();
        assertThatThrownBy(() -> proofs.proof(service, position, response))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> {
                            assertThat(problem.status()).isEqualTo(404);
                            assertThat(problem.code()).isEqualTo("proof.not-yet");
                        });
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
    }

    @Test
    void a_service_that_there_is_not_has_no_proofs_ever() {
        var response = new MockHttpServletResponse();
        assertThatThrownBy(() -> proofs.proof("nobody", 1, response))
                .isInstanceOfSatisfying(
                        ResponseStatusException.class,
                        e -> assertThat(e.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND));
        assertThat(response.getHeader("Retry-After")).isNull();
    }
}
