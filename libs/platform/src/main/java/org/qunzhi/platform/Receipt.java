package org.qunzhi.platform;

/**
 * What was decided, where to find it, and how far a reader must have read to see it.
 *
 * @param id the aggregate
 * @param version sequence of the last event of the commit in the aggregate's stream, from 0
 * @param position position of the last event of the commit in this service's store, decimal
 */
public record Receipt(String id, long version, String position) {}
