package org.qunzhi.platform.vault;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Says when a master key should have been rotated and was not. It is no reason to send nobody here:
 * the service as a whole stays up.
 */
final class VaultHealth implements HealthIndicator {
    static final Status ROTATION_DUE = new Status("ROTATION_DUE");
    private static final Duration LATEST = Duration.ofDays(1);

    private final VaultKeeper keeper;

    VaultHealth(VaultKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public Health health() {
        var health = Health.up();
        for (var kind : keeper.kinds()) {
            var waiting = keeper.waiting(kind);
            if (keeper.failure(kind) != null || waiting.compareTo(LATEST) > 0) {
                health.status(ROTATION_DUE);
            }
            if (!waiting.isZero()) health.withDetail(kind, waiting.toString());
        }
        return health.build();
    }
}
