package org.qunzhi.audit.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeSet;

/** Files that come to stay together: each one whole or not at all. */
final class Batch implements AutoCloseable {
    private final Disk disk;
    private final Path root;
    private final TreeSet<Path> touched = new TreeSet<>();

    Batch(Disk disk, Path root) {
        this.disk = disk;
        this.root = root;
    }

    void write(String path, byte[] content) throws IOException {
        var file = root.resolve(path);
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        disk.write(unfinished, content);
        disk.rename(unfinished, file);
        for (var folder = file.getParent();
                folder != null && folder.startsWith(root);
                folder = folder.getParent()) {
            touched.add(folder);
        }
    }

    /** All of them are durable at return. */
    void settle() throws IOException {
        for (var folder : touched.descendingSet()) disk.settle(folder);
        touched.clear();
    }

    /** What was not settled may be lost. */
    @Override
    public void close() {
        touched.clear();
    }
}
