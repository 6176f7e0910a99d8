package org.qunzhi.platform.store;

/**
 * Whether an event could be published. It is asked before the event is stored: no position can be
 * left out afterwards, and the relay would stand before this one for ever.
 */
@FunctionalInterface
public interface Publishable {

    /** Throws where it could not; that is a defect, and nothing of the commit is stored. */
    void check(StoredEvent event);
}
