package org.qunzhi.vault;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys of tests that are about something else than the vault. Each key follows from its owner, so
 * that what is closed is the same in each run.
 */
public final class VaultInMemory implements Vault {
    private final String installation;
    private final Set<String> kinds;
    private final Map<Owner, DataKey> made = new HashMap<>();
    private final Set<String> destroyed = new HashSet<>();
    private final Deque<Use> uses = new ArrayDeque<>();
    private final Map<String, String> noted = new HashMap<>();

    public VaultInMemory(String... kinds) {
        this("", kinds);
    }

    private VaultInMemory(String installation, String... kinds) {
        this.installation = installation;
        this.kinds = Set.of(kinds);
    }

    /** Whose keys are others than those of every other installation. */
    public static VaultInMemory of(String installation, String... kinds) {
        return new VaultInMemory(installation, kinds);
    }

    @Override
    public synchronized DataKey of(Owner owner) {
        if (!kinds.contains(owner.kind())) {
            throw new IllegalStateException("no keys of the kind " + owner.kind());
        }
        var key = made.computeIfAbsent(owner, this::make);
        if (destroyed.contains(subject(owner))) throw new KeyDestroyed(owner.kind());
        return key;
    }

    @Override
    public synchronized Found find(String kind, String id) {
        if (!kinds.contains(kind)) return new Found.NotHeld();
        for (var each : made.entrySet()) {
            if (each.getValue().kind().equals(kind) && each.getValue().id().equals(id)) {
                return destroyed.contains(subject(each.getKey()))
                        ? new Found.Destroyed()
                        : new Found.Present(each.getValue());
            }
        }
        return new Found.Unknown();
    }

    @Override
    public synchronized void destroy(Owner owner) {
        destroyed.add(subject(owner));
    }

    @Override
    public synchronized void used(Use use) {
        uses.addFirst(use);
    }

    @Override
    public synchronized List<Use> uses(int most) {
        return uses.stream().limit(most).toList();
    }

    @Override
    public synchronized Optional<String> noted(String kind, String name) {
        return Optional.ofNullable(noted.get(kind + "/" + name));
    }

    @Override
    public synchronized boolean note(
            String kind, String name, Optional<String> before, String now) {
        var place = kind + "/" + name;
        if (!Objects.equals(noted.get(place), before.orElse(null))) return false;
        noted.put(place, now);
        return true;
    }

    private static String subject(Owner owner) {
        return owner.kind() + "/" + owner.subject();
    }

    private DataKey make(Owner owner) {
        var bytes = new byte[32];
        int seed = owner.hashCode() + installation.hashCode();
        new java.util.Random(seed).nextBytes(bytes);
        var id = Integer.toHexString(seed);
        return new DataKey(owner.kind(), id, new SecretKeySpec(bytes, "AES"));
    }
}
