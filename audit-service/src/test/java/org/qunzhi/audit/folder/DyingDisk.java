package org.qunzhi.audit.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.qunzhi.audit.Life;
import org.qunzhi.audit.log.TestLog;

/**
 * A disk that is written to in one life; where that ends within a file, half of it is there. The
 * process dies and the machine does not, so nothing waits for the real disk.
 */
public final class DyingDisk implements Disk {
    private final Life life;
    private final Disk disk = new Unsynced();

    private DyingDisk(Life life) {
        this.life = life;
    }

    /** The folder of this log, on such a disk. */
    public static LogFolder folder(Path root, TestLog log, Life life) {
        return new LogFolder(
                new LogFolder.Kept(root, new DyingDisk(life), log.entries, log.tree, log.archive));
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        if (life.endsNow()) {
            disk.write(file, Arrays.copyOf(content, content.length / 2));
            throw new Life.Killed();
        }
        disk.write(file, content);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        step();
        disk.rename(from, to);
    }

    @Override
    public void settle(Path folder) throws IOException {
        step();
        disk.settle(folder);
    }

    @Override
    public void delete(Path folder) throws IOException {
        step();
        disk.delete(folder);
    }

    private void step() {
        if (life.endsNow()) throw new Life.Killed();
    }

    private static final class Unsynced implements Disk {
        private final Disk disk = new SyncedDisk();

        @Override
        public void write(Path file, byte[] content) throws IOException {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            disk.rename(from, to);
        }

        @Override
        public void settle(Path folder) {}

        @Override
        public void delete(Path folder) throws IOException {
            disk.delete(folder);
        }
    }
}
