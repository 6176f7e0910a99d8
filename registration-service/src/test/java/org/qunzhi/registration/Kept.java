package org.qunzhi.registration;

import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.qunzhi.platform.Safekeeping;
import org.qunzhi.platform.attachment.Attachments;
import org.qunzhi.platform.store.VaultSafekeeping;
import org.qunzhi.vault.Closing;
import org.qunzhi.vault.Vault;
import org.qunzhi.vault.VaultInMemory;

/** A vault of a test's own, and what is kept by it. */
public final class Kept {
    public static final Clock NOON =
            Clock.fixed(Instant.parse("2026-11-20T04:00:00Z"), ZoneOffset.UTC);

    public static VaultInMemory vault() {
        return new VaultInMemory("kept-registration");
    }

    public static Safekeeping by(Vault vault) {
        return new VaultSafekeeping(vault, new Closing(new SecureRandom()));
    }

    public static Attachments attachments(MongoDatabase database, Vault vault) {
        return attachments(database, vault, NOON);
    }

    public static Attachments attachments(MongoDatabase database, Vault vault, Clock clock) {
        var closing = new Closing(new SecureRandom());
        return new Attachments(database, by(vault), vault, closing, KeptKeys.KIND, clock);
    }

    private Kept() {}
}
