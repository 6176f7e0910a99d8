package org.qunzhi.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One log file for all platforms of this JVM, since logging is set up once: it outlives each. */
public final class LogFile {
    private static final Path FILE = made();

    /** To be called before anything logs. */
    public static void set() {
        System.setProperty("qunzhi.log", FILE.toString());
    }

    private static Path made() {
        try {
            return Files.createTempDirectory("qunzhi-test-log-").resolve("qunzhi.log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LogFile() {}
}
