package org.qunzhi.standalone.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.qunzhi.standalone.PrivateFiles;

/**
 * Whose accounts were removed, by the subject alone: the list of accounts comes with the program
 * and would bring them back.
 */
final class RemovedAccounts {
    private final Path file;

    RemovedAccounts(Path data) {
        this.file = data.resolve("removed-accounts.txt");
    }

    Set<String> subjects() {
        try {
            return Files.exists(file) ? Set.copyOf(Files.readAllLines(file)) : Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** There after the next start when this returns. */
    void add(String subject) {
        var all = new TreeSet<>(subjects());
        if (all.add(subject)) PrivateFiles.write(file, String.join("\n", all) + "\n");
    }
}
