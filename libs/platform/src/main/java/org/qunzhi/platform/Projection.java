package org.qunzhi.platform;

/**
 * A read model: a bean with one {@code @EventHandler} method for each vocabulary it reads, of this
 * service (from its store) or another's (from Kafka); where from makes no difference to it.
 *
 * <p>An event may come more than once, and everything may come again from the beginning: writes are
 * upserts by keys taken from the event. One aggregate's events come in order; two aggregates' need
 * not. It sends no command and has no side effect beyond its own collections.
 */
public interface Projection {

    /** Drops everything this read model has stored, before a replay. */
    void reset();
}
