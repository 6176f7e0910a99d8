package org.qunzhi.gateway;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * On a class path shared with services ({@code standalone}) the gateway stays what it is, and they
 * do not become gateways: nothing of Axon, the stores and who issues or reads tokens configures
 * itself here, nothing of the gateway there. A list of single exclusions on both sides would miss
 * the next one.
 */
final class Neighbours implements AutoConfigurationImportFilter, EnvironmentAware {
    private static final String OURS = "org.springframework.cloud.gateway.";
    private static final List<String> THEIRS =
            List.of(
                    "org.axonframework.",
                    "org.qunzhi.",
                    "org.springdoc.",
                    "org.springframework.boot.kafka.",
                    "org.springframework.boot.mongodb.",
                    "org.springframework.boot.security.oauth2.server.");
    private boolean gateway;

    @Override
    public void setEnvironment(Environment settings) {
        gateway = settings.getProperty("qunzhi.gateway", Boolean.class, false);
    }

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
        var wanted = new boolean[candidates.length];
        for (int i = 0; i < candidates.length; i++) {
            var candidate = candidates[i];
            wanted[i] = candidate == null || wanted(gateway, candidate);
        }
        return wanted;
    }

    static boolean wanted(boolean gateway, String candidate) {
        return gateway
                ? THEIRS.stream().noneMatch(candidate::startsWith)
                : !candidate.startsWith(OURS);
    }
}
