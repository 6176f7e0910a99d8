package org.qunzhi.audit.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The steps by which files come to stay, each of which may be the last. */
interface Disk {

    /** Something that is done on it. */
    @FunctionalInterface
    interface Step {
        void take() throws IOException;
    }

    /** All of them are done at return, in any order; one that fails may leave others undone. */
    default void take(List<Step> steps) throws IOException {
        for (var step : steps) step.take();
    }

    /** The content is on the disk, whether or not a name leads to it. */
    void write(Path file, byte[] content) throws IOException;

    /** Gives the file another name at once, in place of what had it. */
    void rename(Path from, Path to) throws IOException;

    /** The names in the folder are on the disk. */
    void settle(Path folder) throws IOException;

    /** A folder and the files in it; nothing where there is none. */
    void delete(Path folder) throws IOException;
}
