package org.qunzhi.auditor;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.qunzhi.ledger.MalformedNote;
import org.qunzhi.ledger.VerifierKey;

/**
 * Everything that can be checked of one bundle, in one pass over its entries.
 *
 * @param entries in the log
 * @param streams complete histories
 * @param withheld by event type: how many events were not shown whole
 * @param recomputed scores, ranks and awards computed again
 */
record Verification(
        long entries,
        int streams,
        Map<String, Integer> withheld,
        int recomputed,
        int otherEditions,
        Map<String, Set<String>> digests,
        Faults faults) {

    static Verification of(Bundle bundle, String vkey) {
        var faults = new Faults();
        var log = new LogCheck(faults);
        var disclosures = new DisclosureCheck(faults);
        var recomputation = new Recomputation(faults);
        var withheld = new TreeMap<String, Integer>();
        var digests = new HashMap<String, Set<String>>();
        long index = 0;
        try (var entries = bundle.lines("entries.jsonl");
                var events = bundle.lines("events.jsonl")) {
            for (String line = entries.readLine(); line != null; line = entries.readLine()) {
                var entry = log.take(index, line);
                digests.put(entry.service() + "/" + entry.position(), new HashSet<>(entry.sd()));
                var shown = disclosures.check(index, entry, next(events, index));
                if (shown.withheld() > 0) withheld.merge(shown.type(), 1, Integer::sum);
                recomputation.take(shown);
                index++;
            }
            if (events.readLine() != null)
                throw new UnreadableBundle("events.jsonl has more lines than entries.jsonl");
        } catch (IOException e) {
            throw new UnreadableBundle(String.valueOf(e.getMessage()), e);
        }
        log.against(bundle.checkpoint(), key(vkey));
        recomputation.conclude();
        return new Verification(
                index,
                log.streams(),
                withheld,
                recomputation.count(),
                Editions.differing(bundle),
                digests,
                faults);
    }

    private static tools.jackson.databind.JsonNode next(BufferedReader events, long index)
            throws IOException {
        var line = events.readLine();
        if (line == null) throw new UnreadableBundle("events.jsonl ends before entry " + index);
        return Bundle.json("events.jsonl line " + (index + 1), line);
    }

    private static VerifierKey key(String vkey) {
        try {
            return VerifierKey.parse(vkey);
        } catch (MalformedNote e) {
            throw new UnreadableBundle("no verifier key: " + e.getMessage(), e);
        }
    }

    /** The record that a service's own store serves must be the one the log took in. */
    void against(String context, BufferedReader record) throws IOException {
        long position = 0;
        for (String line = record.readLine(); line != null; line = record.readLine()) {
            var json = Bundle.json("the record of " + context, line);
            position = Long.parseLong(json.path("position").asString());
            var logged = digests.get(context + "/" + position);
            if (logged == null) continue;
            var stored = new HashSet<String>();
            json.path("sd").valueStream().forEach(digest -> stored.add(digest.asString()));
            if (!stored.equals(logged))
                faults.add(Fault.overall("store-differs", context, position));
        }
        if (digests.containsKey(context + "/" + (position + 1)))
            faults.add(Fault.overall("store-lost", context, position + 1));
    }

    boolean verified() {
        return faults.count() == 0;
    }
}
