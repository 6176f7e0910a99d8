package org.qunzhi.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/**
 * Documents as BSON, which is read many times faster than the serialized Java objects that the
 * backend makes of them; those are still understood.
 */
final class DocumentType extends BasicDataType<Document> {
    static final DocumentType INSTANCE = new DocumentType();
    private static final ObjectDataType OBJECTS = new ObjectDataType();

    /** No type of H2 begins so. */
    private static final byte BSON = (byte) 0xB5;

    private DocumentType() {}

    /** Roughly, for the cache alone. */
    @Override
    public int getMemory(Document document) {
        return memory(document);
    }

    private static int memory(Object value) {
        return switch (value) {
            case Map<?, ?> fields -> {
                int sum = 64;
                for (var one : fields.entrySet()) sum += 64 + memory(one.getValue());
                yield sum;
            }
            case Iterable<?> list -> {
                int sum = 48;
                for (var one : list) sum += 8 + memory(one);
                yield sum;
            }
            case String text -> 48 + text.length();
            case null, default -> 24;
        };
    }

    @Override
    public void write(WriteBuffer buffer, Document document) {
        var bson = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, bson);
        buffer.put(BSON).putVarInt(bson.readableBytes());
        buffer.put(bson.array(), bson.arrayOffset(), bson.readableBytes());
    }

    @Override
    public Document read(ByteBuffer buffer) {
        if (buffer.get(buffer.position()) != BSON) return (Document) OBJECTS.read(buffer);
        buffer.get();
        int length = DataUtils.readVarInt(buffer);
        var bson = Unpooled.wrappedBuffer(buffer.slice(buffer.position(), length));
        buffer.position(buffer.position() + length);
        return BsonDecoder.decodeBson(bson);
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
