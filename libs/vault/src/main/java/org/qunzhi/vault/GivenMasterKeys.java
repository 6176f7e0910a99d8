package org.qunzhi.vault;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Master keys of the process's environment; the operator changes them. */
public final class GivenMasterKeys implements MasterKeys {
    private static final System.Logger LOG = System.getLogger(GivenMasterKeys.class.getName());
    private final String kind;
    private final List<MasterKey> keys;

    /**
     * Takes the values.
     *
     * @param previous the one that {@code current} is to replace, or has just replaced
     */
    public GivenMasterKeys(String kind, String current, @Nullable String previous) {
        this.kind = kind;
        var given = new ArrayList<MasterKey>();
        given.add(MasterKey.parse(kind, current, property("keys", kind)));
        if (previous != null && !previous.isBlank()) {
            given.add(MasterKey.parse(kind, previous, property("previous-keys", kind)));
        }
        keys = List.copyOf(given);
    }

    @Override
    public List<MasterKey> read() {
        return keys;
    }

    @Override
    public String where() {
        return property("keys", kind);
    }

    @Override
    public boolean renewable() {
        return false;
    }

    @Override
    public void renew() {
        throw new IllegalStateException(
                "give a new master key as %s and the present one as %s"
                        .formatted(property("keys", kind), property("previous-keys", kind)));
    }

    @Override
    public void retire() {
        if (keys.size() < 2) return;
        LOG.log(
                Level.WARNING,
                "Every {0} key is wrapped with the new master key: drop {1} now, and destroy it.",
                kind,
                property("previous-keys", kind));
    }

    @Override
    public Optional<Lock> lock() {
        return Optional.of(() -> {});
    }

    /** The property and the environment variable that stands for it. */
    public static String property(String which, String kind) {
        var name = "qunzhi.vault." + which + "." + kind;
        var variable = name.replace('.', '_').replace('-', '_').toUpperCase(java.util.Locale.ROOT);
        return name + " (environment variable " + variable + ")";
    }
}
