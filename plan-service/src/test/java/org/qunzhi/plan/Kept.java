package org.qunzhi.plan;

import java.security.SecureRandom;
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

    private Kept() {}
}
