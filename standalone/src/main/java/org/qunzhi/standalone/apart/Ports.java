package org.qunzhi.standalone.apart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Free ones, chosen once: addresses stay what tokens, replica sets and people know them by. */
final class Ports {
    private final Path file;
    private final Properties chosen = new Properties();

    Ports(Path file) {
        this.file = file;
        if (!Files.exists(file)) return;
        try (var reader = Files.newBufferedReader(file)) {
            chosen.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That container's. */
    int of(String container) {
        if (!chosen.containsKey(container)) set(container, Processes.freePort());
        return Integer.parseInt(chosen.getProperty(container));
    }

    void set(String container, int port) {
        chosen.setProperty(container, Integer.toString(port));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var writer = Files.newBufferedWriter(file)) {
                chosen.store(writer, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
