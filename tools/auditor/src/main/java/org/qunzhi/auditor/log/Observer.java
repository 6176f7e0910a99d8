package org.qunzhi.auditor.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import org.qunzhi.ledger.CosigningKey;
import org.qunzhi.ledger.MalformedNote;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.VerifierKey;

/**
 * Who watches, with a key of his own: made on first use, readable by its owner alone. What he signs
 * says: at this time I saw this checkpoint, and it continued all that I had seen.
 */
public final class Observer {
    private static final int NAME_BYTES = 4;
    private final CosigningKey key;

    private Observer(CosigningKey key) {
        this.key = key;
    }

    /** The observer whose key lies in this folder, or a new one. */
    public static Observer in(Path memory) throws IOException {
        var file = memory.resolve("observer.key");
        if (!Files.exists(file)) {
            Files.createDirectories(memory);
            var random = new SecureRandom();
            var name = new byte[NAME_BYTES];
            random.nextBytes(name);
            var made =
                    CosigningKey.generate(
                            "qunzhi-auditor/" + HexFormat.of().formatHex(name), random);
            Files.createFile(file, onlyForItsOwner(memory));
            Files.writeString(file, made.format() + "\n");
        }
        try {
            return new Observer(CosigningKey.parse(Files.readString(file).strip()));
        } catch (MalformedNote e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static FileAttribute<?>[] onlyForItsOwner(Path folder) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** For others, to check what he signed. */
    public VerifierKey verifierKey() {
        return key.verifierKey();
    }

    /** The note with his cosignature; who calls has found that it continues what was seen. */
    public Note observed(Note checkpoint, Instant now) {
        var signatures = new ArrayList<>(checkpoint.signatures());
        signatures.removeIf(line -> line.isBy(verifierKey()));
        if (signatures.size() == Note.MOST_SIGNATURES) signatures.removeLast();
        signatures.add(key.cosign(checkpoint, now.getEpochSecond()));
        return new Note(checkpoint.text(), signatures);
    }
}
