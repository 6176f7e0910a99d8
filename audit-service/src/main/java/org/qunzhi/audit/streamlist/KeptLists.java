package org.qunzhi.audit.streamlist;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.qunzhi.audit.log.LogEntries;
import org.qunzhi.audit.streamlist.ListedDays.Listed;
import org.qunzhi.contracts.Context;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The newest lists, as many as are kept with their lines; the others can be made again by anybody.
 */
@Component
class KeptLists implements StreamLists {
    private final ListedDays days;
    private final ListPages pages;
    private final LogEntries entries;
    private final int most;

    KeptLists(
            ListedDays days,
            ListPages pages,
            LogEntries entries,
            @Value("${qunzhi.log.lists-kept:31}") int most) {
        this.days = days;
        this.pages = pages;
        this.entries = entries;
        this.most = most;
    }

    /** The newest first. */
    List<Listed> all() {
        return days.newest(most);
    }

    @Override
    public Optional<StreamList> newestUnder(long size) {
        return all().stream()
                .filter(listed -> isUnder(listed, size))
                .map(Listed::list)
                .filter(pages::has)
                .findFirst();
    }

    private boolean isUnder(Listed listed, long size) {
        var index = entries.indexOf(Context.AUDIT, listed.position());
        return index.isPresent() && index.getAsLong() < size;
    }

    @Override
    public void write(StreamList list, OutputStream out) throws IOException {
        try (var read = pages.read(list)) {
            while (read.hasNext()) {
                for (var line : read.next()) {
                    out.write(line.bytes());
                    out.write('\n');
                }
            }
        }
    }
}
