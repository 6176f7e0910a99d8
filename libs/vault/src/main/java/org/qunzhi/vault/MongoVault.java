package org.qunzhi.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Keys in MongoDB, one collection for each kind. What this process has asked for it knows for half
 * a minute more: so long another process that destroys a key is not noticed here.
 */
public final class MongoVault implements Vault {
    static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int MOST_REMEMBERED = 50_000;

    private final Map<String, Shelf> shelves;
    private final Uses uses;

    /** By owners without a scope: one entry to forget, whatever follows from it. */
    private final Cache<Owner, Found> keys = cache();

    private final Cache<Owner, Place> placesByOwner = cache();
    private final Cache<Asked, Optional<Place>> placesById = cache();

    private final AtomicLong destructions = new AtomicLong();

    private record Asked(String kind, String id) {}

    private MongoVault(Map<String, Shelf> shelves, Uses uses) {
        this.shelves = shelves;
        this.uses = uses;
    }

    private static <K, V> Cache<K, V> cache() {
        return Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(MOST_REMEMBERED)
                .build();
    }

    /**
     * Opens the kinds.
     *
     * @param uses the database that keeps who used which key
     * @throws VaultNotOpened where a master key is missing or is not the one
     * @throws VaultUnreachable where the database does not answer
     */
    public static MongoVault open(Collection<Shelf> shelves, MongoDatabase uses) {
        var opened = new LinkedHashMap<String, Shelf>();
        for (var shelf : shelves) {
            Unreachable.guard(shelf.kind(), shelf::open);
            opened.put(shelf.kind(), shelf);
        }
        return new MongoVault(Map.copyOf(opened), new Uses(uses));
    }

    @Override
    public DataKey of(Owner owner) {
        var shelf = shelf(owner.kind());
        var kind = owner.kind();
        var whole = whole(kind, owner.subject());
        var found = keys.get(whole, _ -> Unreachable.guard(kind, () -> shelf.of(owner.subject())));
        return switch (found) {
            case Found.Present present -> within(shelf, owner, present.key());
            case Found.Destroyed _ -> throw new KeyDestroyed(kind);
            case Found.Unknown _, Found.NotHeld _ -> throw new IllegalStateException("not made");
        };
    }

    private DataKey within(Shelf shelf, Owner owner, DataKey key) {
        if (owner.scope().isEmpty()) return key;
        var place =
                placesByOwner.get(
                        owner,
                        _ ->
                                Unreachable.guard(
                                        owner.kind(),
                                        () -> shelf.place(owner.subject(), owner.scope())));
        return shelf.within(key, place);
    }

    @Override
    public Found find(String kind, String id) {
        var shelf = shelves.get(kind);
        if (shelf == null) return new Found.NotHeld();
        var asked = new Asked(kind, id);
        var place = placesById.get(asked, _ -> Unreachable.guard(kind, () -> shelf.place(id)));
        var found = place.map(known -> at(shelf, known)).orElseGet(Found.Unknown::new);
        // Another process may make it the next moment.
        if (found instanceof Found.Unknown) placesById.invalidate(asked);
        return found;
    }

    @Override
    public void fetch(String kind, Collection<String> ids) {
        var shelf = shelves.get(kind);
        if (shelf == null) return;
        var missing = ids.stream().filter(id -> !isRemembered(new Asked(kind, id))).toList();
        if (missing.isEmpty()) return;
        long before = destructions.get();
        Unreachable.guard(kind, () -> shelf.find(missing))
                .forEach((place, found) -> remember(shelf, place, found, before));
    }

    private boolean isRemembered(Asked asked) {
        var place = placesById.getIfPresent(asked);
        return place != null
                && place.filter(p -> keys.getIfPresent(whole(asked.kind(), p.subject())) != null)
                        .isPresent();
    }

    /** What was read before a key was destroyed here is looked at again. */
    private void remember(Shelf shelf, Place place, Found found, long before) {
        placesById.put(new Asked(shelf.kind(), place.id()), Optional.of(place));
        var _ =
                keys.get(
                        whole(shelf.kind(), place.subject()),
                        _ ->
                                destructions.get() == before
                                        ? found
                                        : Unreachable.guard(
                                                shelf.kind(), () -> shelf.find(place.subject())));
    }

    private Found at(Shelf shelf, Place place) {
        if (place.destroyed()) return new Found.Destroyed();
        var whole = whole(shelf.kind(), place.subject());
        var found =
                keys.get(
                        whole,
                        _ -> Unreachable.guard(shelf.kind(), () -> shelf.find(place.subject())));
        return switch (found) {
            case Found.Present present when isOf(place, present.key()) ->
                    new Found.Present(shelf.within(present.key(), place));
            case Found.Destroyed destroyed -> destroyed;
            case Found.Present _, Found.Unknown _, Found.NotHeld _ -> {
                keys.invalidate(whole);
                yield new Found.Unknown();
            }
        };
    }

    private static boolean isOf(Place place, DataKey whole) {
        return !place.scope().isEmpty() || place.id().equals(whole.id());
    }

    private static Owner whole(String kind, String subject) {
        return new Owner(kind, subject);
    }

    @Override
    public void destroy(Owner owner) {
        var shelf = shelf(owner.kind());
        Unreachable.guard(owner.kind(), () -> shelf.destroy(owner.subject()));
        destructions.incrementAndGet();
        keys.invalidate(whole(owner.kind(), owner.subject()));
    }

    @Override
    public void used(Use use) {
        Unreachable.guard("uses", () -> uses.add(use));
    }

    @Override
    public List<Use> uses(int most) {
        return Unreachable.guard("uses", () -> uses.latest(most));
    }

    @Override
    public Optional<String> noted(String kind, String name) {
        return ask(kind, shelf -> shelf.noted(name));
    }

    @Override
    public boolean note(String kind, String name, Optional<String> before, String now) {
        return ask(kind, shelf -> shelf.note(name, before, now));
    }

    /** The owners of the kind whose keys were made before that time and are not destroyed. */
    public List<Owner> madeBefore(String kind, Instant time) {
        return ask(kind, shelf -> shelf.entries().madeBefore(time)).stream()
                .map(subject -> new Owner(kind, subject))
                .toList();
    }

    /** When the first key was destroyed since the master key was last rotated. */
    public Optional<Instant> rotationWaitsSince(String kind) {
        return ask(kind, shelf -> shelf.rotation().waitsSince());
    }

    /** Whether a rotation was begun, by whomever, and has not come to its end. */
    public boolean rotationIsUnfinished(String kind) {
        return ask(kind, shelf -> shelf.rotation().isUnfinished());
    }

    /** Whether this process may make a master key of the kind by itself. */
    public boolean isRotatedHere(String kind) {
        return shelf(kind).isRenewable();
    }

    /**
     * Ends an unfinished rotation, and begins none.
     *
     * @return false where another process is at it
     */
    public boolean resumeRotation(String kind) {
        return ask(kind, shelf -> shelf.rotation().resume());
    }

    /**
     * Wraps every key of the kind with a new master key and destroys the present one; ends an
     * unfinished rotation instead, if there is one.
     *
     * @return false where another process is at it
     * @throws KeyUnreadable where a key cannot be taken along: the old master key then stays
     * @throws IllegalStateException where the operator gives the master keys
     */
    public boolean rotate(String kind) {
        return ask(kind, shelf -> shelf.rotation().rotate());
    }

    private <T> T ask(String kind, Function<Shelf, T> question) {
        var shelf = shelf(kind);
        return Unreachable.guard(kind, () -> question.apply(shelf));
    }

    private Shelf shelf(String kind) {
        var shelf = shelves.get(kind);
        if (shelf == null) throw new IllegalStateException("no keys of the kind " + kind);
        return shelf;
    }
}
