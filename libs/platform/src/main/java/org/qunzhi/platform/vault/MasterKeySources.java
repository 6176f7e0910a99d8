package org.qunzhi.platform.vault;

import java.nio.file.Path;
import org.qunzhi.vault.GivenMasterKeys;
import org.qunzhi.vault.MasterKeyFile;
import org.qunzhi.vault.MasterKeys;
import org.qunzhi.vault.VaultNotOpened;
import org.springframework.core.env.Environment;

/** Where each kind's master key comes from: a value, else a file. */
final class MasterKeySources {
    private final VaultProperties properties;
    private final Environment environment;

    MasterKeySources(VaultProperties properties, Environment environment) {
        this.properties = properties;
        this.environment = environment;
    }

    /** Asked one by one: a kind's name has a hyphen, which no environment variable can have. */
    MasterKeys of(String kind) {
        var current = environment.getProperty("qunzhi.vault.keys." + kind);
        if (current != null && !current.isBlank()) {
            return new GivenMasterKeys(
                    kind, current, environment.getProperty("qunzhi.vault.previous-keys." + kind));
        }
        var folder = properties.folder();
        if (folder != null && !folder.isBlank()) return new MasterKeyFile(Path.of(folder), kind);
        throw new VaultNotOpened(
                ("there is no master key of the kind %s: set %s to 32 random bytes in base64, or"
                                + " qunzhi.vault.folder (environment variable QUNZHI_VAULT_FOLDER)"
                                + " to the folder of %s.key")
                        .formatted(kind, GivenMasterKeys.property("keys", kind), kind));
    }
}
