package org.qunzhi.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Knows a request again without keeping it: a plain hash of a score or of a telephone number could
 * be guessed, so the hash has a key, which is a file.
 */
final class RequestHashes {
    private static final String ALGORITHM = "HmacSHA256";
    private final SecretKeySpec key;

    RequestHashes(Path keyFile) {
        this.key = new SecretKeySpec(readOrMake(keyFile), ALGORITHM);
    }

    String of(String method, String path, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((method + "\n" + path + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String commandId(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(
                            digest.digest(
                                    String.join("\n", parts).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] readOrMake(Path file) {
        try {
            if (!Files.exists(file)) make(file.toAbsolutePath());
            var key = Files.readAllBytes(file);
            if (key.length != 32) throw new IllegalStateException("not a key: " + file);
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole or not at all: another instance may start at the same moment. */
    private static void make(Path file) throws IOException {
        var folder = file.getParent();
        if (folder == null) throw new IllegalStateException("no folder for " + file);
        Files.createDirectories(folder);
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        var made = folder.resolve(file.getFileName() + "." + Drafting.madeUpId());
        var mode = PosixFilePermissions.fromString("rw-------");
        try (var channel =
                Files.newByteChannel(
                        made,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(mode))) {
            channel.write(java.nio.ByteBuffer.wrap(key));
        }
        try {
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException e) {
            return;
        } finally {
            Files.delete(made);
        }
    }
}
