package org.qunzhi.auditor.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.qunzhi.auditor.log.Judgement;
import org.qunzhi.auditor.log.Trust;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.ConsistencyProof;
import org.qunzhi.ledger.InclusionProof;
import org.qunzhi.ledger.MerkleTree;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Erasures behind the size of a bundle, which explain what it does not show: each is an entry of
 * the same log further on, as a later checkpoint by a trusted key proves.
 *
 * @param size of the log by which they are proven; 0 where there are none
 */
public record LaterErasures(long size, List<Disclosed> erasures) {
    static final String FILE = "later-erasures.jsonl";
    public static final LaterErasures NONE = new LaterErasures(0, List.of());

    /** Those that hold; what does not is a fault. */
    public static LaterErasures of(
            Bundle bundle, Checkpoint of, Trust trust, DisclosureCheck check, Faults faults)
            throws IOException {
        if (!bundle.has(FILE)) return NONE;
        try (var lines = bundle.lines(FILE)) {
            var first = lines.next();
            if (first == null) throw new UnreadableBundle(FILE + " is empty");
            var head = Bundle.json(FILE, first);
            var signed = head.path("checkpoint").asString("").getBytes(StandardCharsets.UTF_8);
            if (!(trust.judge(signed) instanceof Judgement.Trusted(_, var later, _, _))
                    || !continues(of, later, head)) {
                faults.add(Fault.overall("later-not-proven"));
                return NONE;
            }
            return new LaterErasures(later.size(), proven(lines, of, later, check, faults));
        } catch (IllegalArgumentException | JacksonException e) {
            throw new UnreadableBundle(FILE + ": " + e.getMessage(), e);
        }
    }

    private static boolean continues(Checkpoint of, Checkpoint later, JsonNode head) {
        var proof = hashes(head.path("consistency"));
        return later.origin().equals(of.origin())
                && ConsistencyProof.verify(of.size(), later.size(), proof, of.root(), later.root());
    }

    private static List<Disclosed> proven(
            Lines lines, Checkpoint of, Checkpoint later, DisclosureCheck check, Faults faults)
            throws IOException {
        var proven = new ArrayList<Disclosed>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            var json = Bundle.json(FILE, line);
            long index = json.path("index").asLong(-1);
            var text = json.path("entry").asString("");
            var leaf = MerkleTree.leafHash(text.getBytes(StandardCharsets.UTF_8));
            var hashes = hashes(json.path("inclusion"));
            boolean there =
                    index >= of.size()
                            && index < later.size()
                            && InclusionProof.verify(
                                    index, later.size(), leaf, hashes, later.root());
            if (there)
                proven.add(check.check(index, LogCheck.entry(Bundle.json(FILE, text)), json));
            else faults.add(Fault.overall("later-not-proven"));
        }
        return proven;
    }

    private static List<byte[]> hashes(JsonNode list) {
        return list.valueStream()
                .map(hash -> Base64.getDecoder().decode(hash.asString("")))
                .toList();
    }
}
