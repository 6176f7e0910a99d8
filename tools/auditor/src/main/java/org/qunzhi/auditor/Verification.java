package org.qunzhi.auditor;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.qunzhi.ledger.MalformedNote;
import org.qunzhi.ledger.VerifierKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Everything that can be checked of one bundle, in one pass over its entries.
 *
 * @param entries in the log
 * @param streams complete histories
 * @param counts of all fields and attributes
 * @param fields by event type, without the attributes
 * @param withheld by event type: how many events had fields that were not shown
 * @param bareAttributes events of which only attributes were not shown
 * @param recomputed scores, ranks and awards computed again
 * @param unproven revealed sheets whose marks are proven, but not whose they are
 */
record Verification(
        long entries,
        int streams,
        Counts counts,
        Map<String, Counts> fields,
        Map<String, Integer> withheld,
        int bareAttributes,
        int recomputed,
        int unproven,
        int otherEditions,
        StoreCheck stores,
        Faults faults) {

    static Verification of(Bundle bundle, String vkey) {
        var pass = new Pass();
        long entries = pass.over(bundle);
        pass.log.against(bundle.checkpoint(), key(vkey));
        pass.recomputation.conclude();
        return new Verification(
                entries,
                pass.log.streams(),
                pass.counts,
                pass.fields,
                pass.withheld,
                pass.bareAttributes,
                pass.recomputation.count(),
                pass.recomputation.unproven(),
                Editions.differing(bundle),
                pass.stores,
                pass.faults);
    }

    private static final class Pass {
        final Faults faults = new Faults();
        final LogCheck log = new LogCheck(faults);
        final DisclosureCheck disclosures = new DisclosureCheck(faults);
        final Recomputation recomputation = new Recomputation(faults);
        final StoreCheck stores = new StoreCheck(faults);
        final Map<String, Counts> fields = new TreeMap<>();
        final Map<String, Integer> withheld = new TreeMap<>();
        Counts counts = Counts.NONE;
        int bareAttributes;

        long over(Bundle bundle) {
            long index = 0;
            try (var entries = bundle.lines("entries.jsonl");
                    var events = bundle.lines("events.jsonl")) {
                for (var line = entries.next(); line != null; line = entries.next()) {
                    var shown = events.next();
                    if (shown == null)
                        throw new UnreadableBundle("events.jsonl ends before entry " + index);
                    take(index, line, shown);
                    index++;
                }
                if (events.next() != null)
                    throw new UnreadableBundle("events.jsonl has more lines than entries.jsonl");
            } catch (IOException e) {
                throw new UnreadableBundle(String.valueOf(e.getMessage()), e);
            }
            return index;
        }

        private void take(long index, String line, String disclosed) {
            try {
                var entry = log.take(index, line);
                stores.take(entry.service(), entry.sd());
                JsonNode json = Bundle.json("events.jsonl line " + (index + 1), disclosed);
                var shown = disclosures.check(index, entry, json);
                count(shown);
                recomputation.take(shown);
            } catch (IllegalArgumentException | JacksonException e) {
                throw new UnreadableBundle("entry " + index + ": " + e.getMessage(), e);
            }
        }

        private void count(Disclosed shown) {
            counts = counts.plus(shown.counts());
            var ofFields = shown.ofFields();
            fields.merge(shown.type(), ofFields, Counts::plus);
            if (ofFields.undisclosed() > 0) withheld.merge(shown.type(), 1, Integer::sum);
            else if (shown.counts().undisclosed() > 0) bareAttributes++;
        }
    }

    private static VerifierKey key(String vkey) {
        try {
            return VerifierKey.parse(vkey);
        } catch (MalformedNote e) {
            throw new UnreadableBundle("no verifier key: " + e.getMessage(), e);
        }
    }

    /** The record that a service's own store serves must be the one the log took in. */
    void against(String context, Lines record) throws IOException {
        stores.against(context, record);
    }

    boolean verified() {
        return faults.count() == 0;
    }
}
