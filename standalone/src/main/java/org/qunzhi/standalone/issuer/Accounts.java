package org.qunzhi.standalone.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qunzhi.standalone.PrivateFiles;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The demonstration accounts and the passwords that this installation made for them. */
public record Accounts(List<Account> accounts, Map<String, String> passwords, Path passwordFile) {

    /**
     * {@code sub} is the person id; {@code acts} says in words as whom.
     *
     * @param name absent where the season leaves it to the person to register
     */
    public record Account(
            String username,
            String sub,
            @Nullable String name,
            @Nullable String phone,
            String acts) {}

    private record AccountsFile(List<Account> accounts) {}

    /**
     * Reads the accounts that were not removed; makes a password of 96 random bits for each at the
     * first start, and strikes out those of removed ones.
     */
    public static Accounts in(Path data) {
        var file = data.resolve("demonstration-passwords.txt");
        var random = new SecureRandom();
        var text = PrivateFiles.orMake(file, () -> newPasswords(random));
        var removed = new RemovedAccounts(data).subjects();
        var accounts = read().stream().filter(one -> !removed.contains(one.sub())).toList();
        var names = accounts.stream().map(Account::username).collect(Collectors.toSet());
        var lines = text.lines().map(line -> line.split(" ", 2)).toList();
        var passwords = new LinkedHashMap<String, String>();
        for (var line : lines) if (names.contains(line[0])) passwords.put(line[0], line[1]);
        if (passwords.size() < lines.size()) PrivateFiles.write(file, written(passwords));
        return new Accounts(accounts, passwords, file);
    }

    private static String newPasswords(SecureRandom random) {
        var passwords = new LinkedHashMap<String, String>();
        for (var account : read()) passwords.put(account.username(), password(random));
        return written(passwords);
    }

    private static String written(Map<String, String> passwords) {
        return passwords.entrySet().stream()
                .map(one -> one.getKey() + ' ' + one.getValue() + '\n')
                .collect(Collectors.joining());
    }

    /** The account of that name. */
    public Account of(String username) {
        return accounts.stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no account " + username));
    }

    /** Not any more where it was removed. */
    public boolean has(String username) {
        return passwords.containsKey(username);
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
