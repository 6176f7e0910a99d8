package org.qunzhi.embedded;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** The keys of a {@link SortedIndex}. */
final class KeyType extends BasicDataType<SortKey> {
    static final KeyType INSTANCE = new KeyType();
    private static final int OBJECTS = 40;

    private KeyType() {}

    @Override
    public int compare(SortKey one, SortKey other) {
        return one.compareTo(other);
    }

    @Override
    public int getMemory(SortKey key) {
        return OBJECTS + key.bytes().length;
    }

    @Override
    public void write(WriteBuffer buffer, SortKey key) {
        buffer.putVarInt(key.bytes().length).put(key.bytes());
    }

    @Override
    public SortKey read(ByteBuffer buffer) {
        var key = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(key);
        return new SortKey(key);
    }

    @Override
    public SortKey[] createStorage(int size) {
        return new SortKey[size];
    }
}
