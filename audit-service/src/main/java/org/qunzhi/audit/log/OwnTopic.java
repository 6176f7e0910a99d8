package org.qunzhi.audit.log;

import java.util.List;

/** What the broker still has of the events that audit-service decided itself. */
@FunctionalInterface
public interface OwnTopic {

    /**
     * All that was there when it was asked; none where the broker has lost them. One may be there
     * more than once.
     */
    List<String> records();
}
