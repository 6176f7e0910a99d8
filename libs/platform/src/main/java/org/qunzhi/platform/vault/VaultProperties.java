package org.qunzhi.platform.vault;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The vault as this service sees it. What is given for each kind, {@code keys.<kind>}, {@code
 * previous-keys.<kind>} and {@code uris.<kind>}, is read where it is needed and nowhere kept.
 *
 * @param kinds whose keys it may use
 * @param keeps kinds that it rotates and clears out
 * @param uri of the database, where not that of the service and none is given for the kind
 * @param folder of the master keys' files
 * @param rotateAfter how long a destroyed key may lie in old copies of the vault
 * @param acceptEmpty begin a new vault although the service has events
 */
@ConfigurationProperties("qunzhi.vault")
public record VaultProperties(
        @DefaultValue List<String> kinds,
        @DefaultValue List<String> keeps,
        @Nullable String uri,
        @DefaultValue("qunzhi-vault") String database,
        @Nullable String folder,
        @DefaultValue("1h") Duration rotateAfter,
        @DefaultValue("1m") Duration lookEvery,
        @DefaultValue("false") boolean acceptEmpty) {
    private static final Duration LATEST = Duration.ofDays(1);

    public VaultProperties {
        if (rotateAfter.compareTo(LATEST) > 0) {
            throw new IllegalArgumentException(
                    "qunzhi.vault.rotate-after: at most a day, not " + rotateAfter);
        }
        if (!kinds.containsAll(keeps)) {
            throw new IllegalArgumentException(
                    "qunzhi.vault.keeps: " + keeps + " are not all among the kinds " + kinds);
        }
    }
}
