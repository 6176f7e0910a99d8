package org.qunzhi.standalone.scan;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import org.apache.kafka.common.record.MemoryRecords;
import org.apache.kafka.common.record.Record;
import org.apache.kafka.common.record.RecordBatch;
import org.apache.kafka.common.utils.BufferSupplier;
import org.apache.kafka.common.utils.Utils;

/** Segments and snapshots of a broker: batches, each compressed as its producer chose. */
final class KafkaLog {
    private static final int OFFSET_AND_LENGTH = 12;
    private static final int MAGIC = 16;
    private static final int SMALLEST_BATCH = 61;
    private static final int LARGEST_BATCH = 64 << 20;

    static void look(Source source, BiConsumer<String, byte[]> inside) {
        long at = 0;
        for (int size = batchAt(source, at); size > 0; size = batchAt(source, at)) {
            var bytes = source.at(at, size);
            if (bytes.limit() < size) return;
            for (var batch : MemoryRecords.readableRecords(bytes).batches()) {
                if (!batch.isValid()) return;
                records(batch, inside);
            }
            at += size;
        }
    }

    /** 0 where no batch begins there. */
    private static int batchAt(Source source, long at) {
        var header = source.at(at, MAGIC + 1).order(ByteOrder.BIG_ENDIAN);
        if (header.limit() <= MAGIC || header.get(MAGIC) != RecordBatch.MAGIC_VALUE_V2) return 0;
        int size = OFFSET_AND_LENGTH + header.getInt(Long.BYTES);
        return size < SMALLEST_BATCH || size > LARGEST_BATCH ? 0 : size;
    }

    private static void records(RecordBatch batch, BiConsumer<String, byte[]> inside) {
        try (var records = batch.streamingIterator(BufferSupplier.NO_CACHING)) {
            while (records.hasNext()) {
                var record = records.next();
                var how =
                        "Kafka record "
                                + record.offset()
                                + " ("
                                + batch.compressionType().name
                                + ") ";
                parts(record, how, inside);
            }
        }
    }

    private static void parts(Record record, String how, BiConsumer<String, byte[]> inside) {
        if (record.hasKey()) inside.accept(how + "key", Utils.toArray(record.key()));
        if (record.hasValue()) inside.accept(how + "value", Utils.toArray(record.value()));
        for (var header : record.headers()) {
            inside.accept(how + "header", header.key().getBytes(StandardCharsets.UTF_8));
            if (header.value() != null) inside.accept(how + "header", header.value());
        }
    }

    private KafkaLog() {}
}
