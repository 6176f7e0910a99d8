package org.qunzhi.standalone.apart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.qunzhi.standalone.Genesis;
import org.qunzhi.standalone.PrivateFiles;
import org.qunzhi.standalone.Settings;
import org.qunzhi.standalone.issuer.Accounts;

/**
 * What an installation must have and nobody else may know: made once, kept in files that only their
 * owner reads. Beside them the realm, which names the passwords of its accounts, and the founding
 * association's note, which are no secrets.
 */
final class Secrets {
    private static final int BYTES = 32;
    private static final String GENESIS_KEY = "QUNZHI_GENESIS_KEY";
    private static final String NOTICE = "QUNZHI_NOTICE";

    private final Path file;
    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param file of variables, {@code .env}
     * @param folder for the files that are mounted
     */
    Secrets(Path file, Path folder) {
        this.file = file;
        this.folder = folder;
    }

    /** Makes what is not there yet; what is there stays. */
    void make(Compose compose, Path realm) {
        var accounts = Accounts.in(folder);
        var genesis =
                Genesis.make(
                        folder.resolve("genesis"),
                        folder.resolve("genesis.key"),
                        accounts.of("prov-decision").sub());
        var known = variables();
        var made = new LinkedHashMap<String, String>();
        for (var name : compose.required())
            if (!known.containsKey(name))
                made.put(name, name.equals(GENESIS_KEY) ? genesis : newSecret(name));
        // Its accounts are made up.
        if (!known.containsKey(NOTICE)) made.put(NOTICE, Settings.NOTICE);
        if (!made.isEmpty()) PrivateFiles.write(file, text(file) + lines(made));
        var passwords = new LinkedHashMap<String, String>();
        accounts.passwords()
                .forEach((account, password) -> passwords.put(variable(account), password));
        PrivateFiles.write(folder.resolve("accounts.env"), lines(passwords));
        // The containers run as users of their own.
        writeOpenly(
                folder.resolve("realm.json"),
                Realm.with(accounts, realm, account -> "${" + variable(account) + "}")
                        .toPrettyString());
        writeOpenly(folder.resolve("genesis"), text(folder.resolve("genesis")));
    }

    /** As they were made, by name. */
    Map<String, String> variables() {
        return read(file);
    }

    /** Of the accounts, by the names that the realm has for them. */
    Map<String, String> passwords() {
        return read(folder.resolve("accounts.env"));
    }

    Path folder() {
        return folder;
    }

    /**
     * Keys are 32 bytes in base64; what stands in an address has no character that means something
     * there.
     */
    private String newSecret(String name) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return name.contains("KEY")
                ? Base64.getEncoder().encodeToString(bytes)
                : HexFormat.of().formatHex(bytes);
    }

    private static String variable(String account) {
        return "QUNZHI_PASSWORD_" + account.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String lines(Map<String, String> variables) {
        return variables.entrySet().stream()
                .map(one -> one.getKey() + '=' + one.getValue() + '\n')
                .collect(Collectors.joining());
    }

    private static String text(Path file) {
        try {
            if (!Files.exists(file)) return "";
            var text = Files.readString(file);
            return text.isEmpty() || text.endsWith("\n") ? text : text + '\n';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeOpenly(Path file, String text) {
        try {
            Files.writeString(file, text);
            if (Files.getFileStore(file).supportsFileAttributeView("posix"))
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(Path file) {
        var read = new LinkedHashMap<String, String>();
        for (var line : text(file).lines().toList()) {
            int equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith("#"))
                read.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return read;
    }
}
