package org.qunzhi.auditor;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.qunzhi.auditor.bundle.Bundle;
import org.qunzhi.auditor.bundle.CheckpointCheck;
import org.qunzhi.auditor.bundle.Counts;
import org.qunzhi.auditor.bundle.Disclosed;
import org.qunzhi.auditor.bundle.DisclosureCheck;
import org.qunzhi.auditor.bundle.Editions;
import org.qunzhi.auditor.bundle.EntryPass;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.auditor.bundle.LaterErasures;
import org.qunzhi.auditor.bundle.Lines;
import org.qunzhi.auditor.bundle.LogCheck;
import org.qunzhi.auditor.bundle.LogState;
import org.qunzhi.auditor.bundle.Progress;
import org.qunzhi.auditor.bundle.StoreCheck;
import org.qunzhi.auditor.bundle.StreamListCheck;
import org.qunzhi.auditor.bundle.TileCheck;
import org.qunzhi.auditor.bundle.UnreadableBundle;
import org.qunzhi.auditor.decisions.Recomputation;
import org.qunzhi.auditor.log.Memory;
import org.qunzhi.auditor.log.Trust;
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
 * @param decisions held against authority, order and rules, and computed again
 * @param listed streams that the completeness list names; empty where the bundle has none
 * @param listNotShown although the log speaks of one
 * @param laterErasures that explain what is not shown any more
 */
record Verification(
        long entries,
        int streams,
        Counts counts,
        Map<String, Counts> fields,
        Map<String, Integer> withheld,
        int bareAttributes,
        Recomputation decisions,
        int otherEditions,
        LogState log,
        Optional<Long> listed,
        boolean listNotShown,
        LaterErasures laterErasures,
        StoreCheck stores,
        Faults faults) {

    /** By whom and with what memory a bundle is checked. */
    record Means(Trust trust, Memory memory, Surroundings surroundings) {}

    static Verification of(Bundle bundle, Means means) throws IOException {
        var pass = new Pass(bundle, means);
        var hashed = pass.run(means.surroundings().progress());
        var log =
                pass.checkpoint.conclude(hashed, pass.faults.ground(), means.surroundings().now());
        pass.list.conclude();
        var later = pass.laterErasures();
        pass.recomputation.conclude();
        return new Verification(
                hashed.entries(),
                pass.log.streams(),
                pass.counts,
                pass.fields,
                pass.withheld,
                pass.bareAttributes,
                pass.recomputation,
                Editions.differing(bundle),
                log,
                pass.list.listed(),
                pass.list.notShown(),
                later,
                pass.stores,
                pass.faults);
    }

    private static final class Pass {
        final Faults faults = new Faults();
        final LogCheck log = new LogCheck(faults.ground());
        final DisclosureCheck disclosures = new DisclosureCheck(faults.ground());
        final Recomputation recomputation = new Recomputation(faults);
        final StoreCheck stores = new StoreCheck(faults);
        final Map<String, Counts> fields = new TreeMap<>();
        final Map<String, Integer> withheld = new TreeMap<>();
        final Bundle bundle;
        final CheckpointCheck checkpoint;
        final StreamListCheck list;
        Counts counts = Counts.NONE;
        int bareAttributes;

        Pass(Bundle bundle, Means means) throws IOException {
            this.bundle = bundle;
            this.checkpoint =
                    new CheckpointCheck(bundle.checkpoint(), means.trust(), means.memory());
            this.list = new StreamListCheck(bundle, faults);
        }

        EntryPass.Hashed run(Progress progress) {
            var tiles = new TileCheck(bundle, checkpoint.size(), faults);
            return new EntryPass(bundle, this::take, progress)
                    .run(checkpoint.size(), tiles, checkpoint.earlierRoots());
        }

        private void take(long index, byte[] line, String disclosed) {
            log.take(index, line).ifPresent(taken -> take(index, taken, disclosed));
        }

        private void take(long index, LogCheck.Taken taken, String disclosed) {
            try {
                list.take(index, taken);
                stores.take(taken.entry().service(), taken.entry().sd());
                JsonNode json = Bundle.json("events.jsonl line " + (index + 1), disclosed);
                var shown = disclosures.check(index, taken.entry(), json);
                count(shown);
                list.take(shown);
                checkpoint.take(shown);
                recomputation.take(shown);
            } catch (IllegalArgumentException | JacksonException e) {
                throw new UnreadableBundle("entry " + index + ": " + e.getMessage(), e);
            }
        }

        /** After the checkpoint: it says which keys are trusted. */
        LaterErasures laterErasures() throws IOException {
            var stated = checkpoint.stated();
            if (stated.isEmpty()) return LaterErasures.NONE;
            var found =
                    LaterErasures.of(
                            bundle, stated.get(), checkpoint.trust(), disclosures, faults.ground());
            found.erasures().forEach(recomputation::later);
            return found;
        }

        private void count(Disclosed shown) {
            counts = counts.plus(shown.counts());
            var ofFields = shown.ofFields();
            fields.merge(shown.type(), ofFields, Counts::plus);
            if (ofFields.undisclosed() > 0) withheld.merge(shown.type(), 1, Integer::sum);
            else if (shown.counts().undisclosed() > 0) bareAttributes++;
        }
    }

    /** The record that a service's own store serves must be the one the log took in. */
    void against(String context, Lines record) throws IOException {
        stores.against(context, record);
    }

    /** Scores, ranks, awards, numbers and the like, computed again. */
    int recomputed() {
        return decisions.count();
    }

    /** Revealed sheets whose marks are proven, but not whose they are. */
    int unproven() {
        return decisions.unproven();
    }

    boolean verified() {
        return faults.count() == 0;
    }
}
