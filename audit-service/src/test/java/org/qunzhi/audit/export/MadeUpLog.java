package org.qunzhi.audit.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qunzhi.audit.Published;
import org.qunzhi.audit.log.LogEntries.Stored;
import org.qunzhi.audit.log.PublishedEvent;
import org.qunzhi.contracts.Context;
import org.qunzhi.ledger.MerkleTree;
import org.qunzhi.ledger.Tile;

/**
 * A log as long as one wants, of which nothing is kept: everything is made when it is asked for.
 */
final class MadeUpLog implements BundleSource {
    private static final PublishedEvent EVENT = Published.listed(1, "r1", 0);
    private static final byte[] BYTES = EVENT.entry("AAAAAAAAAAAAAAAAAAAAAA", "");

    @Override
    public List<Stored> entries(long from, long to) {
        var entries = new ArrayList<Stored>();
        for (long index = from; index < to; index++)
            entries.add(
                    new Stored(
                            index,
                            Context.REVIEW,
                            index + 1,
                            "AAAAAAAAAAAAAAAAAAAAAA",
                            0,
                            BYTES.clone(),
                            new byte[MerkleTree.HASH_LENGTH],
                            ""));
        return entries;
    }

    @Override
    public Map<Long, PublishedEvent> events(Context context, List<Long> positions) {
        var events = new TreeMap<Long, PublishedEvent>();
        for (var position : positions) events.put(position, again());
        return events;
    }

    /** Read from its text each time, as from the store. */
    private static PublishedEvent again() {
        return PublishedEvent.read(Context.REVIEW, EVENT.text());
    }

    @Override
    public byte[] tile(Tile tile) {
        return new byte[tile.width() * MerkleTree.HASH_LENGTH];
    }
}
