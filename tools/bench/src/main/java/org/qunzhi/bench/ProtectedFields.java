package org.qunzhi.bench;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Append and replay with and without protected fields, in turns. */
final class ProtectedFields implements AutoCloseable {
    static final String REMEMBERED = ", keys remembered";
    static final String FROM_VAULT = ", keys from the vault";
    private static final Size ONE = new Size(1, 1, 1, 1, 0);

    private final Size size;
    private final BenchVault vault;
    private final List<Store> stores = new ArrayList<>();
    private final Stopwatch appending = new Stopwatch();
    private final Stopwatch replaying = new Stopwatch();

    ProtectedFields(Size size, MongoClient client, Path masterKeys) {
        this.size = size;
        var prefix = "bench-" + UUID.randomUUID().toString().substring(0, 8);
        vault = new BenchVault(client.getDatabase(prefix + "-vault"), masterKeys);
        int clear = 0;
        int filling = 0;
        for (var variant : List.of(Variant.CLEAR, Variant.CLOSED)) {
            var database = client.getDatabase(prefix + "-size-" + variant.name());
            try (var store = new Store(variant, ONE, 0, database, vault)) {
                store.append();
                filling = store.stored() - clear;
                clear = store.stored();
            }
        }
        for (var variant : Variant.values()) {
            var database = client.getDatabase(prefix + "-" + variant.name());
            stores.add(new Store(variant, size, filling, database, vault));
        }
    }

    /** Everything once more for each round, the variants one after the other. */
    List<String> run() {
        for (int round = -size.warmUps(); round < size.rounds(); round++) {
            for (var store : stores) append(store, round >= 0);
        }
        for (int round = -size.warmUps(); round < size.rounds(); round++) {
            for (var store : stores) replay(store, round >= 0);
        }
        return report();
    }

    private void append(Store store, boolean counts) {
        appending.round(name(store, REMEMBERED), size.eventsOfARound(), counts, store::append);
    }

    private void replay(Store store, boolean counts) {
        replaying.round(name(store, REMEMBERED), store.appended(), counts, store::replay);
        if (store.variant() == Variant.CLOSED) {
            vault.forget();
            replaying.round(name(store, FROM_VAULT), store.appended(), counts, store::replay);
        }
    }

    private static String name(Store store, String keys) {
        return store.variant() == Variant.CLOSED ? store.variant() + keys : "" + store.variant();
    }

    private List<String> report() {
        var lines = new ArrayList<String>();
        lines.add("an event in the store, data and salts");
        for (var store : stores)
            lines.add("  %-40s%,10d bytes".formatted(store.variant(), store.stored()));
        lines.add(head("append, %d writers".formatted(size.writers())));
        lines.addAll(appending.lines());
        lines.add(head("replay, %,d events".formatted(stores.getFirst().appended())));
        lines.addAll(replaying.lines());
        lines.add("%,d persons, %d rounds".formatted(size.persons(), size.rounds()));
        return List.copyOf(lines);
    }

    private static String head(String what) {
        return "%-42s%12s%8s%8s%11s".formatted(what, "median", "content", "bytes", "CPU");
    }

    @Override
    public void close() {
        stores.forEach(Store::close);
        vault.close();
    }
}
