package org.qunzhi.embedded;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A value, or several, as bytes whose order without signs is MongoDB's order of values: first by
 * type, numbers of every width among each other. Values are equal where their bytes are. No value's
 * bytes are the beginning of another's, unless {@link #AFTER} comes next there.
 */
final class SortKey implements Comparable<SortKey> {
    /** In the place of an empty array, which has no element to be sorted by. */
    static final Object EMPTY = new Object();

    /** Larger than whatever else follows a value. */
    static final byte AFTER = (byte) 0xFF;

    static final SortKey NOTHING = new SortKey();
    private final byte[] bytes;

    SortKey(byte... bytes) {
        this.bytes = bytes;
    }

    static SortKey of(@Nullable Object value) {
        return new SortKey(new SortKeyWriter().add(value).bytes());
    }

    byte[] bytes() {
        return bytes;
    }

    /** Only values of one type are compared by a range. */
    boolean isOfType(@Nullable Object value) {
        return SortKeyWriter.type(value) == (bytes[0] & 0xFF);
    }

    /** Before all values of this one's type. */
    SortKey type() {
        return new SortKey(bytes[0]);
    }

    /** Behind all values of this one's type. */
    SortKey nextType() {
        return new SortKey((byte) (bytes[0] + 1));
    }

    SortKey then(SortKey next) {
        return then(next.bytes);
    }

    /** Behind all that begins so. */
    SortKey after() {
        return then(AFTER);
    }

    private SortKey then(byte... next) {
        var all = Arrays.copyOf(bytes, bytes.length + next.length);
        System.arraycopy(next, 0, all, bytes.length, next.length);
        return new SortKey(all);
    }

    @Override
    public int compareTo(SortKey other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SortKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
