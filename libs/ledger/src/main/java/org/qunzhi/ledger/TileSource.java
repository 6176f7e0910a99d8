package org.qunzhi.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the files of a log come from: a folder, a zip, a web server. What it gives is trusted by
 * nobody; {@link TileReader} checks it.
 */
@FunctionalInterface
public interface TileSource {

    /** The path of the signed checkpoint. */
    String CHECKPOINT = "checkpoint";

    /**
     * The content of a file, not compressed.
     *
     * @param path below the log's prefix, as {@link Tile#path} and {@link Tile#entriesPath} give it
     * @return empty if there is no such file
     * @throws IOException if that cannot be found out, or the file not be read
     */
    Optional<byte[]> read(String path) throws IOException;

    /** The log whose files lie in this folder. */
    static TileSource folder(Path folder) {
        return path -> {
            try {
                return Optional.of(Files.readAllBytes(folder.resolve(path)));
            } catch (NoSuchFileException e) {
                return Optional.empty();
            }
        };
    }
}
