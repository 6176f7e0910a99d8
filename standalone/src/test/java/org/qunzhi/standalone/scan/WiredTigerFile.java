package org.qunzhi.standalone.scan;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.zip.InflaterInputStream;
import org.xerial.snappy.Snappy;

/**
 * A MongoDB's files (WiredTiger: src/include/btmem.h, block.h, log.h): tables of blocks and the
 * journal of records, both compressed one by one after a header that says so. Every place where a
 * block can lie is looked at, so those that were given up and not yet written over are found too.
 */
final class WiredTigerFile {
    private static final int TABLE = 120_897;
    private static final int JOURNAL = 0x0010_1064;
    private static final int ALLOCATED = 4096;
    private static final int JOURNAL_STEP = 128;
    private static final int JOURNAL_PIECE = 1 << 20;
    private static final int BLOCK_HEADER = 40;
    private static final int BLOCK_SKIPPED = 64;
    private static final int JOURNAL_SKIPPED = 16;
    private static final int LENGTH_PREFIX = 8;
    private static final int LARGEST = 64 << 20;

    static void look(Source source, BiConsumer<String, byte[]> inside) {
        var start = source.at(0, JOURNAL_SKIPPED + Integer.BYTES);
        if (start.limit() < JOURNAL_SKIPPED + Integer.BYTES) return;
        if (start.getInt(0) == TABLE) blocks(source, inside);
        if (start.getInt(JOURNAL_SKIPPED) == JOURNAL) journal(source, inside);
    }

    private static void blocks(Source source, BiConsumer<String, byte[]> inside) {
        for (long at = ALLOCATED; at < source.size(); at += ALLOCATED) {
            var header = source.at(at, BLOCK_HEADER);
            if (header.limit() < BLOCK_HEADER) return;
            int expanded = header.getInt(16);
            boolean compressed = (header.get(25) & 1) != 0;
            int onDisk = header.getInt(28);
            if (compressed && plausible(onDisk) && onDisk % ALLOCATED == 0 && plausible(expanded)) {
                var block = source.at(at, onDisk);
                expand(block, BLOCK_SKIPPED, expanded - BLOCK_SKIPPED)
                        .ifPresent(page -> inside.accept("WiredTiger block", page));
            }
        }
    }

    private static void journal(Source source, BiConsumer<String, byte[]> inside) {
        for (long at = 0; at < source.size(); at += JOURNAL_PIECE) {
            var piece = source.at(at, JOURNAL_PIECE);
            for (int in = 0; in + JOURNAL_SKIPPED <= piece.limit(); in += JOURNAL_STEP) {
                int length = piece.getInt(in);
                boolean compressed = (piece.getShort(in + 8) & 1) != 0;
                int expanded = piece.getInt(in + 12);
                if (compressed && plausible(length) && plausible(expanded))
                    expand(source.at(at + in, length), JOURNAL_SKIPPED, expanded - JOURNAL_SKIPPED)
                            .ifPresent(text -> inside.accept("WiredTiger journal record", text));
            }
        }
    }

    private static boolean plausible(int length) {
        return length > BLOCK_SKIPPED && length <= LARGEST;
    }

    /** Snappy and zstd come after their length, zlib at once; nothing says which it is. */
    private static Optional<byte[]> expand(ByteBuffer block, int skipped, int size) {
        int start = skipped + LENGTH_PREFIX;
        if (block.limit() <= start) return Optional.empty();
        long length = block.getLong(skipped);
        if (length > 0 && length <= block.limit() - start) {
            var data = new byte[(int) length];
            block.get(start, data);
            var out = new byte[size];
            try {
                if (Snappy.isValidCompressedBuffer(data)
                        && Snappy.uncompressedLength(data) == size) {
                    Snappy.uncompress(data, 0, data.length, out, 0);
                    return Optional.of(out);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (unzstd(data, out)) return Optional.of(out);
        }
        return inflated(block, skipped, size);
    }

    /** Whether it was zstd: a block given up and half written over is nothing any more. */
    private static boolean unzstd(byte[] data, byte[] out) {
        try {
            return !Zstd.isError(Zstd.decompress(out, data));
        } catch (ZstdException notZstd) {
            return false;
        }
    }

    private static Optional<byte[]> inflated(ByteBuffer block, int from, int size) {
        var data = new byte[block.limit() - from];
        block.get(from, data);
        try (var in = new InflaterInputStream(new ByteArrayInputStream(data))) {
            var out = in.readNBytes(size);
            return out.length == 0 ? Optional.empty() : Optional.of(out);
        } catch (IOException notDeflated) {
            return Optional.empty();
        }
    }

    private WiredTigerFile() {}
}
