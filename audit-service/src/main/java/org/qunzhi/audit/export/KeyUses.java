package org.qunzhi.audit.export;

import java.time.Clock;
import java.util.List;
import org.qunzhi.vault.Vault;
import org.qunzhi.vault.Vault.Use;
import org.springframework.stereotype.Component;

/** Who was shown, because of an office, what lies under other people's keys. */
@Component
class KeyUses {
    private final Vault vault;
    private final Clock clock;

    KeyUses(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * On record when it returns; what was opened may be sent then, and not before.
     *
     * @param purpose what was asked for, in a few words without personal data
     */
    void record(Asker asker, String purpose, List<String> keyIds) {
        var auditor = asker.auditor();
        if (keyIds.isEmpty()) return;
        if (auditor == null) throw new IllegalStateException("the public was shown a closed field");
        vault.used(
                new Use(
                        clock.instant(),
                        auditor.person(),
                        auditor.organization(),
                        purpose + ", by " + auditor.authority(),
                        keyIds));
    }

    /** The latest first. */
    List<Use> latest(int most) {
        return List.copyOf(vault.uses(most));
    }
}
