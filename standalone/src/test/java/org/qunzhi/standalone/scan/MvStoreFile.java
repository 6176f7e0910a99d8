package org.qunzhi.standalone.scan;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.h2.compress.CompressDeflate;
import org.h2.compress.CompressLZF;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.type.ObjectDataType;
import org.jspecify.annotations.Nullable;

/**
 * The embedded store's file (H2's MVStore): chunks of pages, live and given up alike. A page may be
 * compressed; its documents are Java objects, whose numbers are shown as text here.
 */
final class MvStoreFile {
    private static final byte[] HEADER = "H:2,".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] CHUNK = "chunk:".getBytes(StandardCharsets.ISO_8859_1);
    private static final int BLOCK = 4096;
    private static final int CHUNK_HEADER = 1024;
    private static final int SMALLEST_PAGE = 8;
    private static final int LARGEST_PAGE = 64 << 20;

    /** The first two maps are the store's own, of text alone. */
    private static final int FIRST_MAP = 2;

    private static final int INNER = 1;
    private static final int COMPRESSED = 2;
    private static final int COMPRESSED_HIGH = 6;

    static void look(Source source, BiConsumer<String, byte[]> inside) {
        if (!begins(source.at(0, HEADER.length), HEADER)) return;
        for (long at = 0; at < source.size(); at += BLOCK) {
            var start = source.at(at, CHUNK_HEADER);
            if (begins(start, CHUNK)) chunk(source, at, start, inside);
        }
    }

    private static boolean begins(ByteBuffer bytes, byte[] beginning) {
        return bytes.limit() >= beginning.length
                && ByteBuffer.wrap(beginning).equals(bytes.slice(0, beginning.length));
    }

    private static void chunk(
            Source source, long block, ByteBuffer start, BiConsumer<String, byte[]> inside) {
        int line = 0;
        while (line < start.limit() && start.get(line) != '\n') line++;
        var header = StandardCharsets.ISO_8859_1.decode(start.slice(0, line)).toString();
        int pages =
                Arrays.stream(header.strip().split(","))
                        .filter(one -> one.startsWith("pages:"))
                        .mapToInt(one -> Integer.parseInt(one.substring("pages:".length()), 16))
                        .findFirst()
                        .orElse(0);
        long at = block + line + 1;
        for (int i = 0; i < pages; i++) {
            var length = source.at(at, Integer.BYTES).order(ByteOrder.BIG_ENDIAN);
            if (length.limit() < Integer.BYTES) return;
            int size = length.getInt(0);
            if (size < SMALLEST_PAGE || size > LARGEST_PAGE) return;
            page(source.at(at, size).order(ByteOrder.BIG_ENDIAN), inside);
            at += size;
        }
    }

    /** As {@code Page.read} of H2 2.4 reads it. */
    private static void page(ByteBuffer page, BiConsumer<String, byte[]> inside) {
        try {
            page.position(Integer.BYTES + Short.BYTES);
            DataUtils.readVarInt(page);
            int map = DataUtils.readVarInt(page);
            int keys = DataUtils.readVarInt(page);
            int type = page.get();
            boolean leaf = (type & INNER) == 0;
            if (!leaf) {
                page.position(page.position() + (keys + 1) * Long.BYTES);
                for (int i = 0; i <= keys; i++) DataUtils.readVarLong(page);
            }
            var content = page;
            if ((type & COMPRESSED) != 0) {
                var expanded = expanded(page, type);
                inside.accept("MVStore page, compressed", expanded);
                content = ByteBuffer.wrap(expanded);
            }
            if (map >= FIRST_MAP) objects(content, leaf ? 2 * keys : keys, inside);
        } catch (RuntimeException tornOrWrittenOver) {
            // Its bytes were looked at as they are; what a page cannot hold is none.
            return;
        }
    }

    private static byte[] expanded(ByteBuffer page, int type) {
        boolean high = (type & COMPRESSED_HIGH) == COMPRESSED_HIGH;
        int more = DataUtils.readVarInt(page);
        var in = new byte[page.remaining()];
        page.get(in);
        var out = new byte[in.length + more];
        var compressor = high ? new CompressDeflate() : new CompressLZF();
        compressor.expand(in, 0, in.length, out, 0, out.length);
        return out;
    }

    private static void objects(ByteBuffer content, int count, BiConsumer<String, byte[]> inside) {
        var type = new ObjectDataType();
        for (int i = 0; i < count; i++) {
            var text = text(type.read(content));
            inside.accept("MVStore object", text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String text(Object object) {
        return switch (object) {
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .map(e -> "\"" + e.getKey() + "\":" + textOrNull(e.getValue()))
                            .collect(Collectors.joining(",", "{", "}"));
            case Collection<?> all ->
                    all.stream()
                            .map(MvStoreFile::textOrNull)
                            .collect(Collectors.joining(",", "[", "]"));
            case Number number -> number.toString();
            default -> "\"" + object + "\"";
        };
    }

    private static String textOrNull(@Nullable Object object) {
        return object == null ? "null" : text(object);
    }

    private MvStoreFile() {}
}
