package org.qunzhi.review;

import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.qunzhi.platform.Safekeeping;
import org.qunzhi.platform.draft.Drafts;
import org.qunzhi.platform.store.VaultSafekeeping;
import org.qunzhi.vault.Closing;
import org.qunzhi.vault.Owner;
import org.qunzhi.vault.Vault;
import org.qunzhi.vault.VaultInMemory;

/** A vault of its own, and what review-service does by its keys. */
public final class Kept {
    private final VaultInMemory vault = new VaultInMemory(Owner.PERSONAL, Owner.SEALED);
    private final Safekeeping safekeeping =
            new VaultSafekeeping(vault, new Closing(new SecureRandom()));

    public Safekeeping safekeeping() {
        return safekeeping;
    }

    public Vault vault() {
        return vault;
    }

    public Drafts drafts(MongoDatabase database) {
        var clock = Clock.fixed(Season.NOON, ZoneOffset.UTC);
        return new Drafts(database, safekeeping, vault, clock, Duration.ofDays(90));
    }

    public SeatTags tags() {
        return new SeatTags(vault);
    }

    /** What erases a person, before anybody hears of it. */
    public void destroy(String person, String heldBy) {
        vault.destroy(Owner.personal(person, heldBy));
    }
}
