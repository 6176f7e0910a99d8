package org.qunzhi.platform;

/** Metadata keys of events; the first five are attributes of the event on the wire. */
public final class Attributes {
    public static final String ACTOR = "actor";
    public static final String ORGANIZATION = "organization";
    public static final String AUTHORITY = "authority";
    public static final String CORRELATION = "correlationid";
    public static final String CAUSATION = "causationid";

    /** W3C's trace context: a header of the record on the wire, and committed to by nothing. */
    public static final String TRACE = "traceparent";

    /** A {@code StoredEvent}: the event as it lies in the store, on a message read from it. */
    public static final String STORED = "stored";

    /** Request attribute: the {@link #CORRELATION} of every event that the request leads to. */
    public static final String REQUEST_CORRELATION = "qunzhi.correlation";

    private Attributes() {}
}
