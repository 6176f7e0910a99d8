package org.qunzhi.audit.witness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.checkpoint.LogKey;
import org.qunzhi.ledger.KeyType;
import org.qunzhi.ledger.MalformedNote;
import org.qunzhi.ledger.VerifierKey;
import org.qunzhi.ledger.WitnessRule;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** The logs that this platform is a witness for, and by which keys it knows them. */
@Component
final class WatchedLogs {
    private final Map<String, List<VerifierKey>> byOrigin = new LinkedHashMap<>();
    private final Map<String, String> byPath = new LinkedHashMap<>();

    /**
     * Settings {@code qunzhi.witness}.
     *
     * @param name of this witness; the log's own with {@code /witness} where none is given
     * @param logs several keys of one log while it replaces its key
     */
    @ConfigurationProperties("qunzhi.witness")
    record Settings(@Nullable String name, @DefaultValue List<Log> logs) {
        record Log(String vkey) {}
    }

    /**
     * @throws IllegalStateException naming the setting that is wrong
     */
    WatchedLogs(Settings settings, LogKey own) {
        for (int i = 0; i < settings.logs().size(); i++) {
            var setting = "qunzhi.witness.logs[" + i + "].vkey";
            var key = key(setting, settings.logs().get(i).vkey(), KeyType.ED25519);
            if (key.name().equals(own.origin())) {
                throw new IllegalStateException(setting + ": no log is its own witness");
            }
            byOrigin.computeIfAbsent(key.name(), _ -> new ArrayList<>()).add(key);
            byPath.put(WitnessRule.monitoringPath(key.name()), key.name());
        }
    }

    static VerifierKey key(String setting, String vkey, KeyType type) {
        try {
            var key = VerifierKey.parse(vkey.strip());
            if (key.type() == type) return key;
        } catch (MalformedNote e) {
            throw new IllegalStateException(setting + ": " + e.getMessage(), e);
        }
        throw new IllegalStateException(
                setting
                        + (type == KeyType.ED25519
                                ? ": a witness's key where a log's is wanted"
                                : ": a log's key where a witness's is wanted"));
    }

    /** None for a log that is not watched. */
    List<VerifierKey> keysOf(String origin) {
        return List.copyOf(byOrigin.getOrDefault(origin, List.of()));
    }

    /** The log of {@link WitnessRule#monitoringPath}. */
    Optional<String> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    Set<String> origins() {
        return byOrigin.keySet();
    }
}
