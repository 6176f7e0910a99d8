package org.qunzhi.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** Files that only their owner reads, made at the first start. */
public final class PrivateFiles {

    /**
     * The text of the file; where there is none, {@code made} is written first, whole or not at
     * all.
     *
     * @throws UncheckedIOException where the folder cannot be written
     */
    public static String orMake(Path file, Supplier<String> made) {
        try {
            if (!Files.exists(file)) write(file, made.get());
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the file in one step, mode 600. */
    public static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var owner = PosixFilePermissions.fromString("rw-------");
            var next =
                    Files.createTempFile(
                            file.toAbsolutePath().getParent(),
                            file.getFileName().toString(),
                            ".new",
                            PosixFilePermissions.asFileAttribute(owner));
            Files.writeString(next, text);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PrivateFiles() {}
}
