package org.qunzhi.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;

/** Documents in the order of some of their fields: an index, or the collection itself. */
interface Ordered {
    List<FieldPath> fields();

    /** Whether a document may be in it several times, for arrays that it has. */
    boolean hasMany();

    /** Whether every document is in it. */
    boolean holdsAll();

    long count(Span span);

    /** Positions of the documents there, from the end where it is said. */
    Stream<Object> positions(Span span, boolean descending);

    Stream<Document> documents(Span span, boolean descending);

    static <K> Stream<K> stream(Cursor<K, ?> cursor) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED), false);
    }
}
