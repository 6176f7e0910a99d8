package org.qunzhi.platform;

/**
 * Lets commands follow from events, by {@link Dispatcher}: a bean with one {@code @EventHandler}
 * method for each vocabulary it follows, own or another service's. It has a cursor of its own and
 * is never replayed; one that waits for somebody else has its own {@code @ProcessingGroup}, so that
 * the others go on. It reads nothing but the event and what it stored itself: a read model may lag.
 */
public interface Follower {}
