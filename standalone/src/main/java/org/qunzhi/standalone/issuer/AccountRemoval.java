package org.qunzhi.standalone.issuer;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.provisioning.UserDetailsManager;
import org.springframework.stereotype.Component;

/** Removes an account for good: who had it signs in no more, and what they were given is void. */
@Component
final class AccountRemoval {
    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private final Path data;
    private final Accounts accounts;
    private final UserDetailsManager users;

    AccountRemoval(
            @Value("${qunzhi.data}") Path data, Accounts accounts, UserDetailsManager users) {
        this.data = data;
        this.accounts = accounts;
        this.users = users;
    }

    /** Durable when it returns; once more, or of somebody without an account, changes nothing. */
    synchronized void remove(String subject) {
        if (!SUBJECT.matcher(subject).matches()) return;
        for (var account : accounts.accounts()) {
            if (!account.sub().equals(subject)) continue;
            new RemovedAccounts(data).add(subject);
            users.deleteUser(account.username());
            Accounts.in(data);
        }
    }
}
