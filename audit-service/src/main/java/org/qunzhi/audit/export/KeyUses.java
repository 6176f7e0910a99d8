package org.qunzhi.audit.export;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.qunzhi.authority.Acting;
import org.qunzhi.vault.Vault;
import org.qunzhi.vault.Vault.Use;
import org.springframework.stereotype.Component;

/** Who was shown, because of an office, what lies under other people's keys. */
@Component
public class KeyUses {
    private final Vault vault;
    private final Clock clock;

    public KeyUses(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * On record when it returns; what was opened may be sent then, and not before.
     *
     * @param purpose what was asked for, in a few words without personal data
     */
    public void record(Asker asker, String purpose, Collection<View.Shown> shown) {
        var keys = new LinkedHashMap<Acting, TreeSet<String>>();
        for (var one : shown) {
            if (one.keyIds().isEmpty()) continue;
            keys.computeIfAbsent(one.by().orElseThrow(), _ -> new TreeSet<>())
                    .addAll(one.keyIds().values());
        }
        keys.forEach((by, ids) -> record(asker, by, purpose, List.copyOf(ids)));
    }

    private void record(Asker asker, Acting by, String purpose, List<String> keyIds) {
        var person = asker.person();
        if (person == null) throw new IllegalStateException("the public was shown a closed field");
        vault.used(
                new Use(
                        clock.instant(),
                        person,
                        by.organization(),
                        purpose + ", by " + by.authority(),
                        keyIds));
    }

    /** The latest first. */
    List<Use> latest(int most) {
        return List.copyOf(vault.uses(most));
    }
}
