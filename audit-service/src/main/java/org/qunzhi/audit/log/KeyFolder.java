package org.qunzhi.audit.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Secrets as files that their owner alone may read, until the vault comes. */
@Component
public class KeyFolder {
    private final Path folder;

    public KeyFolder(@Value("${qunzhi.keys}") Path folder) {
        this.folder = folder;
    }

    /** The secret in a file; made there if it is the first start. */
    public String readOrMake(String name, Supplier<String> made) {
        var file = folder.resolve(name);
        try {
            if (!Files.exists(file)) write(file, made.get());
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the key " + file + " cannot be read or made", e);
        }
    }

    /** Whole or not at all, however it is interrupted; the first of two writers wins. */
    private void write(Path file, String secret) throws IOException {
        Files.createDirectories(folder);
        var ours = PosixFilePermissions.fromString("rw-------");
        var unfinished =
                Files.createTempFile(
                        folder, "new", ".key", PosixFilePermissions.asFileAttribute(ours));
        try {
            Files.writeString(unfinished, secret + "\n");
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException e) {
            return;
        } finally {
            Files.delete(unfinished);
        }
    }
}
