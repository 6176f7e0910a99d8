package org.qunzhi.auditor;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines ended by LF, none of them longer than memory bears: whoever made them may mean harm. */
final class Lines implements AutoCloseable {
    /** In bytes; an event has fewer, and a log entry far fewer. */
    static final int LONGEST = 1 << 20;

    private final String name;
    private final InputStream in;

    Lines(String name, InputStream in) {
        this.name = name;
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** Null after the last one. */
    @Nullable String next() throws IOException {
        var line = new ByteArrayOutputStream(1024);
        int b = in.read();
        if (b < 0) return null;
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (line.size() == LONGEST)
                throw new UnreadableBundle(name + " has a line of more than " + LONGEST + " bytes");
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
