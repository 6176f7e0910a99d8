package org.qunzhi.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Master keys of one kind in the file {@code <kind>.key}, base64, one a line: the current one,
 * during a rotation its predecessor below. It is replaced as a whole, and what it held is
 * overwritten as well as a file system lets one.
 */
public final class MasterKeyFile implements MasterKeys {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<Path> LOCKED = ConcurrentHashMap.newKeySet();
    private final String kind;
    private final Path folder;
    private final Path file;
    private final Path unfinished;

    public MasterKeyFile(Path folder, String kind) {
        this.kind = kind;
        this.folder = folder.toAbsolutePath();
        this.file = this.folder.resolve(kind + ".key");
        this.unfinished = this.folder.resolve(kind + ".key.new");
    }

    /**
     * Makes the file with a random key; once, whoever else does so at the same time.
     *
     * @return whether this call made it
     */
    public static boolean makeMissing(Path folder, String kind) {
        var made = new MasterKeyFile(folder, kind);
        if (Files.exists(made.file)) return false;
        var mine = made.folder.resolve(kind + ".key." + Long.toHexString(RANDOM.nextLong()));
        try {
            Files.createDirectories(made.folder);
            write(mine, List.of(newKey()));
            try {
                Files.createLink(made.file, mine);
                return true;
            } catch (FileAlreadyExistsException e) {
                overwrite(mine);
                return false;
            } finally {
                Files.delete(mine);
                force(made.folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the master key " + made.file + " is not made", e);
        }
    }

    @Override
    public List<MasterKey> read() {
        var keys = new ArrayList<MasterKey>();
        for (var line : lines()) keys.add(MasterKey.parse(kind, line, where()));
        if (keys.isEmpty()) throw missing();
        return List.copyOf(keys);
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
        } catch (NoSuchFileException e) {
            throw missing();
        } catch (IOException e) {
            throw new VaultNotOpened("the master key cannot be read: " + file, e);
        }
    }

    private VaultNotOpened missing() {
        return new VaultNotOpened(
                "there is no master key of the kind %s: make %s (32 random bytes, base64), or set %s"
                        .formatted(kind, file, GivenMasterKeys.property("keys", kind)));
    }

    @Override
    public String where() {
        return file.toString();
    }

    @Override
    public boolean renewable() {
        return true;
    }

    @Override
    public void renew() {
        replace(List.of(newKey(), lines().getFirst()));
    }

    @Override
    public void retire() {
        replace(List.of(lines().getFirst()));
    }

    private void replace(List<String> keys) {
        try (var before = FileChannel.open(file, StandardOpenOption.WRITE)) {
            wipeUnfinished();
            write(unfinished, keys);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            force(folder);
            overwrite(before);
        } catch (IOException e) {
            throw new UncheckedIOException("the master key " + file + " is not replaced", e);
        }
    }

    /** What a killed process may have left. */
    private void wipeUnfinished() throws IOException {
        if (!Files.exists(unfinished)) return;
        overwrite(unfinished);
        Files.delete(unfinished);
    }

    /**
     * A lock of the operating system, which ends with the process. Within this one the set knows
     * it: closing any channel of the file would release the lock of another.
     */
    @Override
    public Optional<Lock> lock() {
        if (!LOCKED.add(file)) return Optional.empty();
        var lock = new Locked();
        try {
            if (lock.take()) return Optional.of(lock);
        } catch (IOException e) {
            lock.close();
            throw new UncheckedIOException("the folder " + folder + " cannot be locked", e);
        }
        lock.close();
        return Optional.empty();
    }

    private final class Locked implements Lock {
        private @Nullable FileChannel channel;

        boolean take() throws IOException {
            var opened =
                    FileChannel.open(
                            folder.resolve(kind + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            channel = opened;
            if (opened.tryLock() == null) return false;
            wipeUnfinished();
            return true;
        }

        @Override
        public void close() {
            try {
                if (channel != null) channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                LOCKED.remove(file);
            }
        }
    }

    private static String newKey() {
        var key = new byte[MasterKey.BYTES];
        RANDOM.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private static void write(Path to, List<String> keys) throws IOException {
        var mode =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var how = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(to, how, mode)) {
            var text = String.join("\n", keys) + "\n";
            write(channel, ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    private static void overwrite(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            overwrite(channel);
        }
    }

    private static void overwrite(FileChannel channel) throws IOException {
        var noise = new byte[Math.toIntExact(channel.size())];
        RANDOM.nextBytes(noise);
        channel.position(0);
        write(channel, ByteBuffer.wrap(noise));
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) channel.write(bytes);
        channel.force(true);
    }

    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
