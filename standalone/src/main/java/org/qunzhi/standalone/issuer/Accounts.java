package org.qunzhi.standalone.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qunzhi.standalone.PrivateFiles;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The demonstration accounts and the passwords that this installation made for them. */
public record Accounts(List<Account> accounts, Map<String, String> passwords, Path passwordFile) {

    /** {@code sub} is the person id; {@code acts} says in words as whom. */
    public record Account(String username, String sub, String name, String acts) {}

    private record AccountsFile(List<Account> accounts) {}

    /** Reads the accounts; makes a password of 96 random bits for each that has none yet. */
    public static Accounts in(Path data) {
        var accounts = read();
        var file = data.resolve("demonstration-passwords.txt");
        var random = new SecureRandom();
        var text =
                PrivateFiles.orMake(
                        file,
                        () -> {
                            var lines = new StringBuilder();
                            accounts.forEach(
                                    account ->
                                            lines.append(account.username())
                                                    .append(' ')
                                                    .append(password(random))
                                                    .append('\n'));
                            return lines.toString();
                        });
        var passwords = new TreeMap<String, String>();
        text.lines().map(line -> line.split(" ", 2)).forEach(p -> passwords.put(p[0], p[1]));
        return new Accounts(accounts, passwords, file);
    }

    /** The account of that name. */
    public Account of(String username) {
        return accounts.stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no account " + username));
    }

    /** What this installation made for that account. */
    public String passwordOf(String username) {
        var password = passwords.get(username);
        if (password == null) throw new IllegalArgumentException("no account " + username);
        return password;
    }

    private static List<Account> read() {
        try (var yaml = Accounts.class.getResourceAsStream("/demonstration/accounts.yaml")) {
            if (yaml == null)
                throw new IllegalStateException("demonstration/accounts.yaml missing");
            return new YAMLMapper().readValue(yaml, AccountsFile.class).accounts();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String password(SecureRandom random) {
        var bytes = new byte[12];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
