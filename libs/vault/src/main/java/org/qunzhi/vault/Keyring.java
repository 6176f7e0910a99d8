package org.qunzhi.vault;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The master keys of one kind in this process's memory. */
final class Keyring {
    private final MasterKeys source;
    private volatile Map<String, MasterKey> held = Map.of();

    Keyring(MasterKeys source) {
        this.source = source;
    }

    /** The key, where the source has it; read again where this process does not know it yet. */
    Optional<MasterKey> find(String fingerprint) {
        var known = held.get(fingerprint);
        if (known != null) return Optional.of(known);
        held =
                source.read().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        MasterKey::fingerprint,
                                        Function.identity(),
                                        (first, _) -> first));
        return Optional.ofNullable(held.get(fingerprint));
    }

    /** A key that was retired opens nothing any more, here neither. */
    void keepNamed(State state) {
        if (held.keySet().stream().allMatch(state::names)) return;
        held =
                held.entrySet().stream()
                        .filter(key -> state.names(key.getKey()))
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, Map.Entry::getValue));
    }
}
