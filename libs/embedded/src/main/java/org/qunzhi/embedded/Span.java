package org.qunzhi.embedded;

/**
 * A part of an index.
 *
 * @param from the first key, if it is there
 * @param to behind the last key
 */
record Span(SortKey from, SortKey to) {
    static final Span WHOLE = new Span(new SortKey((byte) 1), SortKey.NOTHING.after());

    /** Keys that begin so. */
    static Span at(SortKey key) {
        return new Span(key, key.after());
    }

    Span and(Span other) {
        return new Span(
                from.compareTo(other.from) > 0 ? from : other.from,
                to.compareTo(other.to) < 0 ? to : other.to);
    }

    boolean isEmpty() {
        return from.compareTo(to) >= 0;
    }

    /** The same behind a key of the fields before. */
    Span behind(SortKey before) {
        return new Span(before.then(from), before.then(to));
    }

    /** Whether its keys have one value here. */
    boolean isPoint() {
        return from.after().equals(to);
    }
}
