package org.qunzhi.audit.index;

import java.time.Instant;
import org.bson.Document;

/** By which entry something was told. */
record Told(long index, Instant time) {

    Document in(Document fact) {
        return fact.append("index", index).append("time", time.toString());
    }

    static boolean by(Cut cut, Document fact) {
        return cut.includes(fact.getLong("index"), Instant.parse(fact.getString("time")));
    }
}
