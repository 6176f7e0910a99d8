package org.qunzhi.audit.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Files that come to stay together: each one whole or not at all. */
final class Batch implements AutoCloseable {
    private static final int AT_ONCE = 32;

    private final Disk disk;
    private final Path root;
    private final List<Writing> writing = new ArrayList<>();
    private final Set<Path> touched = new HashSet<>();

    /** A file, whole, that has another name until it is on the disk. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Writing(Path file, byte[] content) {
        Path unfinished() {
            return file.resolveSibling(file.getFileName() + ".new");
        }
    }

    Batch(Disk disk, Path root) {
        this.disk = disk;
        this.root = root;
    }

    void write(String path, byte[] content) throws IOException {
        var file = root.resolve(path);
        writing.add(new Writing(file, content));
        for (var folder = file.getParent();
                folder != null && folder.startsWith(root);
                folder = folder.getParent()) {
            touched.add(folder);
        }
        if (writing.size() >= AT_ONCE) writeThem();
    }

    private void writeThem() throws IOException {
        var steps = new ArrayList<Disk.Step>();
        for (var one : writing) steps.add(() -> disk.write(one.unfinished(), one.content()));
        disk.take(steps);
        for (var one : writing) disk.rename(one.unfinished(), one.file());
        writing.clear();
    }

    /** All of them are durable at return. */
    void settle() throws IOException {
        writeThem();
        var steps = new ArrayList<Disk.Step>();
        for (var folder : touched) steps.add(() -> disk.settle(folder));
        disk.take(steps);
        touched.clear();
    }

    /** What was not settled may be lost. */
    @Override
    public void close() {
        writing.clear();
        touched.clear();
    }
}
