package org.qunzhi.audit.streamlist;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** The lists that were taken. */
public interface StreamLists {

    /**
     * The newest one whose event is an entry before this size of the log, and whose lines are here.
     */
    Optional<StreamList> newestUnder(long size);

    /**
     * Its lines, JSON Lines with a line feed each, in the order of the streams' names; streamed.
     */
    void write(StreamList list, OutputStream out) throws IOException;
}
