package org.qunzhi.auditor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qunzhi.ledger.CanonicalJson;
import org.qunzhi.ledger.Disclosure;
import org.qunzhi.ledger.LogEntry;
import org.qunzhi.ledger.MerkleTree;

/** What audit-service says of the log itself, as events like all others. */
final class SampleAudit {
    private static final String STREAM = "stream-of-audit";
    private final SampleBundle bundle;

    SampleAudit(SampleBundle bundle) {
        this.bundle = bundle;
    }

    /** The streams as of now, and the entry that commits to them. */
    List<String> list() {
        return list(bundle.entries.size());
    }

    /** The same, said to be as of that size. */
    List<String> list(int size) {
        var lines = lines();
        var leaves = lines.stream().map(l -> MerkleTree.leafHash(SampleFolder.utf8(l))).toList();
        say(
                "streams-listed",
                Map.of(
                        "streamLists",
                        "lists",
                        "day",
                        "2026-05-09",
                        "size",
                        size,
                        "streams",
                        lines.size(),
                        "root",
                        Base64.getEncoder().encodeToString(MerkleTree.root(leaves))));
        return lines;
    }

    void announce(String vkey, String beside) {
        say(
                "log-key-announced",
                Map.of("logKeys", "keys", "number", 2, "key", vkey, "signedBeside", beside));
    }

    private List<String> lines() {
        var heads = new TreeMap<String, LogEntry>();
        bundle.entries.forEach(entry -> heads.put(entry.stream(), entry));
        return new ArrayList<>(heads.values().stream().map(SampleAudit::line).toList());
    }

    static String line(LogEntry head) {
        return CanonicalJson.write(
                Map.of("stream", head.stream(), "counter", head.counter(), "head", head.digest()));
    }

    private void say(String event, Map<String, Object> fields) {
        var before =
                bundle.entries.stream().filter(entry -> entry.service().equals("audit")).toList();
        var shown = new HashMap<String, Disclosure>();
        fields.forEach(
                (name, value) ->
                        shown.put(name, Disclosure.of(SampleEvent.salt(name), name, value)));
        bundle.entries.add(
                new LogEntry(
                        LogEntry.VERSION,
                        "audit",
                        before.size() + 1L,
                        "org.qunzhi.audit." + event + ".v1",
                        STREAM,
                        before.size(),
                        before.isEmpty() ? "" : before.getLast().digest(),
                        Instant.parse("2026-05-09T00:00:00Z").toString(),
                        shown.values().stream().map(Disclosure::digest).toList()));
        bundle.disclosures.add(
                new ArrayList<>(shown.values().stream().map(Disclosure::encoded).toList()));
        bundle.signed(SampleBundle.KEY);
    }
}
