package org.qunzhi.platform.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Office Open XML (ECMA-376-2 §10.1): a ZIP whose {@code [Content_Types].xml} names the main part.
 * One that carries macros, or unpacks to more than anybody writes, is none.
 */
final class Office {
    static final String TYPES = "application/vnd.openxmlformats-officedocument.";
    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_UNPACKED = 200L << 20;
    private static final int MOST_CONTENT_TYPES = 1 << 20;

    /** By the central directory, as whoever opens it reads it. */
    static Optional<FileType> type(byte[] content) {
        var channel = new SeekableInMemoryByteChannel(content);
        try (var zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            return main(zip);
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static Optional<FileType> main(ZipFile zip) throws IOException {
        @Nullable FileType found = null;
        var left = new Left();
        int entries = 0;
        for (var entry : Collections.list(zip.getEntries())) {
            if (++entries > MOST_ENTRIES || isMacro(entry.getName())) return Optional.empty();
            try (var unpacked = zip.getInputStream(entry)) {
                if (!entry.getName().equals("[Content_Types].xml")) {
                    left.skip(unpacked);
                    continue;
                }
                var types = left.read(unpacked, MOST_CONTENT_TYPES);
                found = named(new String(types, StandardCharsets.UTF_8));
                if (found == null) return Optional.empty();
            }
        }
        return Optional.ofNullable(found);
    }

    private static boolean isMacro(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin");
    }

    private static @Nullable FileType named(String types) {
        if (types.contains("macroEnabled")) return null;
        if (types.contains(TYPES + "wordprocessingml.document.main+xml")) return FileType.DOCX;
        if (types.contains(TYPES + "spreadsheetml.sheet.main+xml")) return FileType.XLSX;
        if (types.contains(TYPES + "presentationml.presentation.main+xml")) return FileType.PPTX;
        return null;
    }

    /** How much may still be unpacked. */
    private static final class Left {
        private final byte[] buffer = new byte[1 << 16];
        private long left = MOST_UNPACKED;

        byte[] read(InputStream zip, int most) throws IOException {
            var read = zip.readNBytes(most + 1);
            if (read.length > most) throw new IOException("unpacks to too much");
            take(read.length);
            return read;
        }

        void skip(InputStream zip) throws IOException {
            for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) take(read);
        }

        private void take(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) throw new IOException("unpacks to too much");
        }
    }

    private Office() {}
}
