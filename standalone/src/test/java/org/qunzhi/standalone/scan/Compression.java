package org.qunzhi.standalone.scan;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import net.jpountz.lz4.LZ4FrameInputStream;
import org.xerial.snappy.SnappyError;
import org.xerial.snappy.SnappyFramedInputStream;
import org.xerial.snappy.SnappyInputStream;

/** What announces itself by its first bytes, wherever in a file it begins. */
enum Compression {
    GZIP("gzip", "1f8b08"),
    ZLIB("zlib", "7801", "785e", "789c", "78da"),
    ZSTD("zstd", "28b52ffd"),
    LZ4("LZ4 frame", "04224d18"),
    SNAPPY_FRAMED("snappy, framed", "ff060000734e61507059"),
    SNAPPY_JAVA("snappy, Java's framing", "82534e4150505900"),
    ZIP_ENTRY("zip entry", "504b0304");

    private static final int MOST = 256 << 20;
    private static final int ZIP_HEADER = 30;
    private static final int ZIP_METHOD = 8;
    private static final int ZIP_NAME_LENGTH = 26;
    private static final int ZIP_EXTRA_LENGTH = 28;
    private static final int DEFLATED = 8;

    final String how;

    private final String beginnings;

    Compression(String how, String... beginnings) {
        this.how = how;
        this.beginnings = String.join(" ", beginnings);
    }

    List<byte[]> beginnings() {
        return Arrays.stream(beginnings.split(" ")).map(HexFormat.of()::parseHex).toList();
    }

    /**
     * As much as can be got out of what begins there; nothing where it only looks like a beginning.
     *
     * @throws IllegalStateException where there is more in it than this test can hold
     */
    byte[] expand(Source source, long at) {
        if (this == ZIP_ENTRY) return expandEntry(source, at);
        return drain(source.from(at), this::open);
    }

    /** Deflated bytes without a beginning of their own; nothing where they come to no end. */
    static byte[] inflate(InputStream from) {
        var inflater = new Inflater(true);
        var inflated = drain(from, in -> new InflaterInputStream(in, inflater));
        boolean ended = inflater.finished();
        inflater.end();
        return ended ? inflated : new byte[0];
    }

    private interface Opening {
        InputStream open(InputStream from) throws IOException;
    }

    private InputStream open(InputStream from) throws IOException {
        return switch (this) {
            case GZIP -> new GZIPInputStream(from);
            case ZLIB -> new InflaterInputStream(from);
            case ZSTD -> new ZstdInputStream(from);
            case LZ4 -> new LZ4FrameInputStream(from);
            case SNAPPY_FRAMED -> new SnappyFramedInputStream(from);
            case SNAPPY_JAVA -> new SnappyInputStream(from);
            case ZIP_ENTRY -> throw new IllegalStateException("has a header of its own");
        };
    }

    /** By its own header, so that an entry is found whose archive was cut or forgot it. */
    private static byte[] expandEntry(Source source, long at) {
        var header = source.at(at, ZIP_HEADER);
        if (header.limit() < ZIP_HEADER || header.getShort(ZIP_METHOD) != DEFLATED)
            return new byte[0];
        int name = Short.toUnsignedInt(header.getShort(ZIP_NAME_LENGTH));
        int extra = Short.toUnsignedInt(header.getShort(ZIP_EXTRA_LENGTH));
        return drain(
                source.from(at + ZIP_HEADER + name + extra),
                in -> new InflaterInputStream(in, new Inflater(true)));
    }

    /** What is damaged, or goes on with something else, gives what came before. */
    private static byte[] drain(InputStream from, Opening opening) {
        var out = new ByteArrayOutputStream();
        try (var in = opening.open(new BufferedInputStream(from))) {
            var piece = new byte[1 << 16];
            for (int read = in.read(piece); read > 0; read = in.read(piece)) {
                out.write(piece, 0, read);
                if (out.size() > MOST) throw new IllegalStateException("too large to look into");
            }
        } catch (IOException | SnappyError damaged) {
            return out.toByteArray();
        }
        return out.toByteArray();
    }
}
