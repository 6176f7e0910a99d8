package org.qunzhi.auditor.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines ended by LF, none of them longer than memory bears: whoever made them may mean harm. */
public final class Lines implements AutoCloseable {
    /** In bytes; an event has fewer, and a log entry far fewer. */
    public static final int LONGEST = 1 << 20;

    private final String name;
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    private int from;
    private int to;

    public Lines(String name, InputStream in) {
        this.name = name;
        this.in = in;
    }

    /** Null after the last one. */
    public @Nullable String next() throws IOException {
        var bytes = nextBytes();
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    /** The line without its LF; null after the last one. */
    public byte @Nullable [] nextBytes() throws IOException {
        line.reset();
        boolean any = false;
        while (from < to || fill()) {
            any = true;
            int end = from;
            while (end < to && buffer[end] != '\n') end++;
            line.write(buffer, from, end - from);
            if (line.size() > LONGEST)
                throw new UnreadableBundle(name + " has a line of more than " + LONGEST + " bytes");
            boolean ended = end < to;
            from = ended ? end + 1 : end;
            if (ended) return line.toByteArray();
        }
        return any ? line.toByteArray() : null;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer));
        return to > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
