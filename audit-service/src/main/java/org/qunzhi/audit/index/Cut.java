package org.qunzhi.audit.index;

import java.time.Instant;
import org.qunzhi.history.AsOf;

/**
 * What there was: entries before a size of the log, and of those what a time includes.
 *
 * @param asOf not a {@link AsOf.Position}
 */
public record Cut(long size, AsOf asOf) {

    public static Cut at(long size) {
        return new Cut(size, new AsOf.Newest());
    }

    public boolean includes(long index, Instant time) {
        return index < size && asOf.includes(index, time);
    }
}
