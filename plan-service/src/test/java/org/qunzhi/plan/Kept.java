package org.qunzhi.plan;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.qunzhi.platform.Safekeeping;
import org.qunzhi.platform.store.VaultSafekeeping;
import org.qunzhi.vault.Closing;
import org.qunzhi.vault.Keys;
import org.qunzhi.vault.Owner;
import org.qunzhi.vault.VaultInMemory;

/** Keys of people, and what keeps by them, for tests. */
public final class Kept {

    public static VaultInMemory vault() {
        return new VaultInMemory(Owner.PERSONAL);
    }

    public static Safekeeping by(Keys keys) {
        return new VaultSafekeeping(keys, new Closing(new SecureRandom()));
    }

    /** What a service needs to start with a vault of its own. */
    public static List<String> settings(String database) {
        var master = Base64.getEncoder().encodeToString(new byte[32]);
        return List.of(
                "--qunzhi.vault.database=" + database + "-vault",
                "--qunzhi.vault.keys.request-plan=" + master,
                "--qunzhi.vault.keys.personal=" + master);
    }

    private Kept() {}
}
