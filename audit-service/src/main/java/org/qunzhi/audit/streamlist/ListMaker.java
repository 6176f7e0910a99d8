package org.qunzhi.audit.streamlist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.log.LogEntries;
import org.qunzhi.audit.log.LogEntries.Last;
import org.qunzhi.ledger.Frontier;
import org.springframework.stereotype.Component;

/**
 * Makes a list of the log as of one size: the list before, and the streams that went on since, both
 * in order of their names. It follows from the entries alone, so it is the same at each try, and
 * nothing in it grows with the number of streams.
 */
@Component
class ListMaker {
    private final LogEntries entries;
    private final ListPages pages;

    ListMaker(LogEntries entries, ListPages pages) {
        this.entries = entries;
        this.pages = pages;
    }

    /**
     * Stores its pages; durable at return.
     *
     * @param before an earlier list whose pages are here
     */
    StreamList make(LocalDate day, long size, Optional<StreamList> before) {
        long from = before.map(StreamList::size).orElse(0L);
        var writing = new Writing(ListPages.id(day, size));
        try (var changed = entries.lasts(from, size);
                var known = before.map(pages::read).orElse(null)) {
            Iterator<List<ListLine>> earlier = known == null ? Collections.emptyIterator() : known;
            merge(new Lines(earlier), changed, writing);
        }
        return writing.end(day, size);
    }

    private static void merge(Lines known, Iterator<Last> changed, Writing writing) {
        var line = known.next();
        while (changed.hasNext()) {
            var next = ListLine.of(changed.next());
            while (line != null && line.stream().compareTo(next.stream()) < 0) {
                writing.add(line);
                line = known.next();
            }
            if (line != null && line.stream().equals(next.stream())) line = known.next();
            writing.add(next);
        }
        for (; line != null; line = known.next()) writing.add(line);
    }

    /** The lines of pages, one by one. */
    private static final class Lines {
        private final Iterator<List<ListLine>> pages;
        private Iterator<ListLine> page = Collections.emptyIterator();

        Lines(Iterator<List<ListLine>> pages) {
            this.pages = pages;
        }

        @Nullable ListLine next() {
            while (!page.hasNext()) {
                if (!pages.hasNext()) return null;
                page = pages.next().iterator();
            }
            return page.next();
        }
    }

    private final class Writing {
        private final String list;
        private final List<ListLine> page = new ArrayList<>();
        private Frontier frontier = Frontier.empty();
        private long written;

        Writing(String list) {
            this.list = list;
        }

        void add(ListLine line) {
            page.add(line);
            frontier = frontier.append(line.leafHash());
            if (page.size() == ListPages.LINES) flush();
        }

        private void flush() {
            pages.write(list, written++, page);
            page.clear();
        }

        StreamList end(LocalDate day, long size) {
            if (!page.isEmpty()) flush();
            var root = Base64.getEncoder().encodeToString(frontier.root());
            return new StreamList(day, size, frontier.size(), root);
        }
    }
}
