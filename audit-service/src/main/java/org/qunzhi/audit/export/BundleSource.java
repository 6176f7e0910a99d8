package org.qunzhi.audit.export;

import java.util.List;
import java.util.Map;
import org.qunzhi.audit.log.LogEntries.Stored;
import org.qunzhi.audit.log.PublishedEvent;
import org.qunzhi.contracts.Context;
import org.qunzhi.ledger.Tile;

/** Where a bundle's content comes from, a page at a time. */
public interface BundleSource {

    /** From one index to before another, in order. */
    List<Stored> entries(long from, long to);

    /** By position; those that are not here are left out. */
    Map<Long, PublishedEvent> events(Context context, List<Long> positions);

    /** Proof that an entry stands in the log of that size. */
    List<byte[]> inclusion(long index, long size);

    /** Proof that the log of one size goes on in that of another. */
    List<byte[]> consistency(long from, long to);

    /** The content of a tile file. */
    byte[] tile(Tile tile);
}
