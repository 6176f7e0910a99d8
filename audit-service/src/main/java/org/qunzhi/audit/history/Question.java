package org.qunzhi.audit.history;

import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.export.Asker;
import org.qunzhi.audit.index.Cut;
import org.qunzhi.history.AsOf;
import org.qunzhi.history.Thing;

/**
 * What somebody wants to know.
 *
 * @param size of the log, under a checkpoint
 * @param asOf not a {@link AsOf.Position} any more
 * @param office whose view of that time is asked for; absent where the asker's own is
 */
record Question(Thing thing, Asker asker, long size, AsOf asOf, @Nullable Asker office) {

    /** What somebody may see follows from today; what an office saw, from then. */
    Cut today() {
        return Cut.at(size);
    }

    Cut then() {
        return new Cut(size, asOf);
    }
}
