package org.qunzhi.auditor.log;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.MalformedNote;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.UnverifiedNote;
import org.qunzhi.ledger.VerifierKey;

/**
 * What was seen of logs, in a folder of the auditor's own: {@code logs/<origin>/<key>/} with the
 * largest checkpoint, a list of all seen, and what proves that a log lied. {@code origin} and
 * {@code key} are hex of SHA-256 and key id; the files say the rest.
 */
public final class Memory {
    private static final String LATEST = "checkpoint";
    private static final String KEY = "key";
    private static final String ALL = "seen";
    private static final String SUCCESSORS = "successors";
    private final Path folder;

    public Memory(Path folder) {
        this.folder = folder;
    }

    /** What is remembered of a log under one key. */
    public record Remembered(VerifierKey key, Note note, Checkpoint checkpoint) {}

    /** The folder of this log. */
    public Path of(String origin) {
        return folder.resolve("logs").resolve(sha256(origin).substring(0, 32));
    }

    private Path of(VerifierKey key) {
        return of(key.name()).resolve(HexFormat.of().toHexDigits(key.id()));
    }

    /** The largest checkpoint that was seen under this key. */
    public Optional<Remembered> last(VerifierKey key) throws IOException {
        var file = of(key).resolve(LATEST);
        if (!Files.exists(file)) return Optional.empty();
        try {
            var note = Note.parse(Files.readAllBytes(file));
            return Optional.of(new Remembered(key, note, Checkpoint.open(note, key)));
        } catch (MalformedNote | UnverifiedNote e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /** The same under each key that was ever believed for this log. */
    public List<Remembered> all(String origin) throws IOException {
        var all = new ArrayList<Remembered>();
        if (!Files.isDirectory(of(origin))) return all;
        try (var keys = Files.newDirectoryStream(of(origin))) {
            for (var key : keys)
                if (Files.exists(key.resolve(KEY)))
                    last(VerifierKey.parse(Files.readString(key.resolve(KEY)).strip()))
                            .ifPresent(all::add);
        } catch (MalformedNote e) {
            throw new IOException(of(origin) + ": " + e.getMessage(), e);
        }
        return all;
    }

    /** Was just this one seen under that key before, be it not the largest? */
    public boolean hasSeen(VerifierKey key, Checkpoint checkpoint) throws IOException {
        var file = of(key).resolve(ALL);
        if (!Files.exists(file)) return false;
        try (var lines = Files.lines(file)) {
            return lines.anyMatch(line -> line.endsWith(" " + state(checkpoint)));
        }
    }

    /**
     * Remembers a checkpoint that continues what is remembered; who calls has found that out. A
     * smaller one does not take the place of a larger one, whoever else works in this folder.
     */
    public void remember(Judgement.Trusted trusted, Instant now) throws IOException {
        for (var key : trusted.signers()) {
            var own = Files.createDirectories(of(key));
            try (var lock =
                            FileChannel.open(
                                    own.resolve("lock"),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    var _ = lock.lock()) {
                remember(key, own, trusted, now);
            }
        }
    }

    private void remember(VerifierKey key, Path own, Judgement.Trusted trusted, Instant now)
            throws IOException {
        if (!Files.exists(own.resolve(KEY))) replace(own.resolve(KEY), key.format() + "\n");
        if (hasSeen(key, trusted.checkpoint())) return;
        var last = last(key);
        if (last.isEmpty() || last.get().checkpoint().size() <= trusted.checkpoint().size())
            replace(own.resolve(LATEST), trusted.note().format());
        Files.writeString(
                own.resolve(ALL),
                now + " " + state(trusted.checkpoint()) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** Keeps that this key was announced under another one, and may be believed where that is. */
    public void follow(VerifierKey key, VerifierKey announcedUnder) throws IOException {
        if (successors(List.of(announcedUnder)).contains(key)) return;
        Files.createDirectories(of(key.name()));
        Files.writeString(
                of(key.name()).resolve(SUCCESSORS),
                announcedUnder.format() + " " + key.format() + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** Keys that were announced under one of these, or under such a key. */
    public List<VerifierKey> successors(Collection<VerifierKey> trusted) throws IOException {
        var known = new LinkedHashSet<>(trusted);
        for (var name : trusted.stream().map(VerifierKey::name).distinct().toList()) {
            var file = of(name).resolve(SUCCESSORS);
            if (!Files.exists(file)) continue;
            // Written one after the other: who is announced by a successor comes after that one.
            for (var line : Files.readAllLines(file)) {
                var keys = line.split(" ", -1);
                if (keys.length == 2 && known.contains(key(file, keys[0])))
                    known.add(key(file, keys[1]));
            }
        }
        known.removeAll(trusted);
        return List.copyOf(known);
    }

    private static VerifierKey key(Path file, String vkey) throws IOException {
        try {
            return VerifierKey.parse(vkey);
        } catch (MalformedNote e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /** Keeps a checkpoint that contradicts what was seen, to be shown to others. */
    public Path keepAsEvidence(Judgement.Trusted trusted) throws IOException {
        var checkpoint = trusted.checkpoint();
        var root = HexFormat.of().formatHex(checkpoint.root()).substring(0, 8);
        var own = Files.createDirectories(of(trusted.signers().getFirst()).resolve("evidence"));
        var file = own.resolve(checkpoint.size() + "-" + root);
        replace(file, trusted.note().format());
        return file;
    }

    private static String state(Checkpoint checkpoint) {
        return checkpoint.size() + " " + Base64.getEncoder().encodeToString(checkpoint.root());
    }

    private static void replace(Path file, String content) throws IOException {
        var making = Files.createTempFile(file.getParent(), "making", "");
        Files.writeString(making, content);
        Files.move(
                making, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String sha256(String text) {
        try {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
