package org.qunzhi.embedded;

import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/** Ids as they always were on disk, but in MongoDB's order. */
final class IdType extends BasicDataType<Object> {
    static final IdType INSTANCE = new IdType();
    private static final ObjectDataType OBJECTS = new ObjectDataType();

    private IdType() {}

    @Override
    public int compare(Object one, Object other) {
        if (one instanceof Long mine && other instanceof Long theirs) return mine.compareTo(theirs);
        if (one instanceof String mine && other instanceof String theirs)
            return texts(mine, theirs);
        return key(one).compareTo(key(other));
    }

    /** As their UTF-8: a surrogate stands for what comes behind every single char. */
    private static int texts(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        for (int i = 0; i < shorter; i++) {
            char mine = one.charAt(i);
            char theirs = other.charAt(i);
            if (mine == theirs) continue;
            boolean far = Character.isSurrogate(mine);
            return far == Character.isSurrogate(theirs) ? mine - theirs : far ? 1 : -1;
        }
        return one.length() - other.length();
    }

    /** A key is where a walk begins or ends; the ids themselves are none. */
    private static SortKey key(Object id) {
        return id instanceof SortKey key ? key : SortKey.of(id);
    }

    @Override
    public int binarySearch(Object key, Object storage, int size, int guess) {
        // Here and not in compare, so that the one key is put into bytes once.
        var sought = key instanceof Long || key instanceof String ? key : key(key);
        return super.binarySearch(sought, storage, size, guess);
    }

    @Override
    public int getMemory(Object id) {
        return OBJECTS.getMemory(id);
    }

    @Override
    public void write(WriteBuffer buffer, Object id) {
        OBJECTS.write(buffer, id);
    }

    @Override
    public Object read(ByteBuffer buffer) {
        return OBJECTS.read(buffer);
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
