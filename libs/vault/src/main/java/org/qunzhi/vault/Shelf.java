package org.qunzhi.vault;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one kind: their collection, and the master key that wraps them.
 *
 * <p>A master key may be replaced at any moment by another process. Therefore who reads a key's
 * document reads the state <em>after</em> it and takes the key only where both name the same master
 * key: then any rotation begins later and finds the document. A key that was made under a master
 * key retired meanwhile was never given to anybody, and is made anew.
 */
public final class Shelf {
    private static final WriteConcern DURABLE =
            WriteConcern.MAJORITY.withJournal(true).withWTimeout(5, TimeUnit.SECONDS);
    private static final int MOST_LOOKS = 1000;

    private final String kind;
    private final MasterKeys masters;
    private final Clock clock;
    private final Keyring keyring;
    private final Wrapping wrapping;
    private final Entries entries;
    private final States states;

    /** Reads and writes nothing yet. */
    public Shelf(String kind, MongoDatabase database, MasterKeys masters, Clock clock) {
        this.kind = kind;
        this.masters = masters;
        this.clock = clock;
        keyring = new Keyring(masters);
        wrapping = new Wrapping(kind);
        entries = new Entries(durable(database, kind));
        states = new States(durable(database, kind + "-state"));
    }

    private static MongoCollection<Document> durable(MongoDatabase database, String name) {
        return database.getCollection(name)
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(DURABLE);
    }

    public String kind() {
        return kind;
    }

    /** Whether nobody has ever opened the kind in this vault. */
    public boolean isNew() {
        return Unreachable.guard(kind, () -> states.read().isEmpty() && entries.isEmpty());
    }

    boolean isRenewable() {
        return masters.renewable();
    }

    void open() {
        var keys = masters.read();
        entries.index();
        if (states.read().isEmpty()) {
            if (!entries.isEmpty()) throw new VaultNotOpened(stateless());
            states.begin(keys.getFirst().fingerprint(), clock.instant());
        }
        var state = state();
        if (keyring.find(state.current()).isEmpty()) throw wrong(state.current());
        var previous = state.previous();
        if (previous != null && keyring.find(previous).isEmpty() && entries.anyUnder(previous))
            throw wrong(previous);
    }

    private VaultNotOpened wrong(String expected) {
        return new VaultNotOpened(
                "the %s keys of the vault are wrapped with the master key %s, and it is not in %s"
                        .formatted(kind, expected, masters.where()));
    }

    State state() {
        return states.read().orElseThrow(() -> new VaultNotOpened(stateless()));
    }

    private String stateless() {
        return "the vault has lost the state of its %s keys (collection %s-state)"
                .formatted(kind, kind);
    }

    /** The subject's key; made where there is none. */
    Found of(String subject) {
        return settled(
                () -> Optional.of(entries.ofSubject(subject).orElseGet(() -> make(subject))));
    }

    /** The subject's key, where there is one. */
    Found find(String subject) {
        return settled(() -> entries.ofSubject(subject));
    }

    /**
     * What is there and settled of these, all documents read together and the state after them; the
     * others go the single way.
     */
    Map<Place, Found> find(Collection<String> ids) {
        var places = new ArrayList<Place>();
        var wholes = new HashMap<String, Entry>();
        var scoped = new HashSet<String>();
        for (var document : entries.all(ids)) {
            var place = Place.read(document);
            places.add(place);
            if (place.scope().isEmpty()) wholes.put(place.subject(), Entry.read(document));
            else scoped.add(place.subject());
        }
        if (!scoped.isEmpty()) {
            entries.ofSubjects(scoped).forEach(entry -> wholes.put(entry.subject(), entry));
        }
        var state = state();
        keyring.keepNamed(state);
        var found = new HashMap<Place, Found>();
        for (var place : places) {
            settled(wholes.get(place.subject()), state).ifPresent(key -> found.put(place, key));
        }
        return found;
    }

    private Optional<Found> settled(@Nullable Entry entry, State state) {
        if (entry == null) return Optional.empty();
        if (entry.destroyed()) return Optional.of(new Found.Destroyed());
        return !entry.unconfirmed() && state.current().equals(entry.master())
                ? Optional.of(new Found.Present(unwrap(entry, state.current())))
                : Optional.empty();
    }

    Optional<Place> place(String id) {
        return entries.place(id);
    }

    /** What the key of that scope is called; its id is made here where there is none. */
    Place place(String subject, String scope) {
        var found = entries.place(subject, scope);
        if (found.isPresent()) return found.get();
        var place = new Place(wrapping.newId(), subject, scope, false);
        return entries.insert(place.write())
                ? place
                : entries.place(subject, scope).orElseThrow(this::restless);
    }

    DataKey within(DataKey key, Place place) {
        return place.scope().isEmpty() ? key : wrapping.within(key, place);
    }

    private Found settled(Supplier<Optional<Entry>> look) {
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            var entry = look.get();
            if (entry.isEmpty()) return new Found.Unknown();
            if (entry.get().destroyed()) return new Found.Destroyed();
            var key = settle(entry.get());
            if (key.isPresent()) return new Found.Present(key.get());
        }
        throw restless();
    }

    private IllegalStateException restless() {
        return new IllegalStateException("a " + kind + " key of the vault does not come to rest");
    }

    /** Empty where it is to be looked at again. */
    private Optional<DataKey> settle(Entry entry) {
        var state = state();
        keyring.keepNamed(state);
        var master = entry.master();
        if (state.current().equals(master)) {
            var key = unwrap(entry, state.current());
            if (entry.unconfirmed()) entries.confirm(entry);
            return Optional.of(key);
        }
        if (master != null && state.names(master) && keyring.find(master).isPresent()) {
            rewrap(entry, master, state.current());
        } else if (entry.unconfirmed()) {
            entries.discard(entry);
        } else if (entries.ofSubject(entry.subject()).filter(entry::equals).isPresent()) {
            throw unreadable(entry, "it is wrapped with the master key " + master);
        }
        return Optional.empty();
    }

    /** An entry to be looked at again, whoever's it is. */
    private Entry make(String subject) {
        var master = master(state().current());
        var key = wrapping.newKey();
        var fresh =
                Entry.fresh(
                        key.id(),
                        subject,
                        wrapping.wrap(key, subject, master),
                        master.fingerprint(),
                        clock.instant());
        return entries.insert(fresh)
                ? Entry.read(fresh)
                : entries.ofSubject(subject).orElseGet(() -> Entry.read(fresh));
    }

    void rewrap(Entry entry, String from, String to) {
        var key = unwrap(entry, from);
        entries.rewrap(entry, wrapping.wrap(key, entry.subject(), master(to)), to);
    }

    private DataKey unwrap(Entry entry, String master) {
        return wrapping.unwrap(entry, master(master))
                .orElseThrow(() -> unreadable(entry, "it was changed, or belongs elsewhere"));
    }

    /** One of this process's own. */
    MasterKey master(String fingerprint) {
        return keyring.find(fingerprint).orElseThrow(() -> wrong(fingerprint));
    }

    private KeyUnreadable unreadable(Entry entry, String why) {
        return new KeyUnreadable(kind, entry.id(), why);
    }

    /**
     * With it go the keys of all scopes, which follow from it, and whose those were; the latter
     * each time, for somebody may have made one while this was being done.
     */
    void destroy(String subject) {
        bury(subject);
        entries.forgetScopes(subject, clock.instant());
    }

    private void bury(String subject) {
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            var found = entries.ofSubject(subject);
            if (found.isPresent() && found.get().destroyed()) return;
            var id = found.map(Entry::id).orElseGet(wrapping::newId);
            var under = found.map(Entry::master).orElse(null);
            var tombstone = Entry.tombstone(id, subject, under, clock.instant());
            boolean done =
                    found.isPresent()
                            ? entries.bury(found.get(), tombstone)
                            : entries.insert(tombstone);
            if (done) return;
        }
        throw restless();
    }

    Optional<String> noted(String name) {
        return states.noted(name);
    }

    boolean note(String name, Optional<String> before, String now) {
        return states.note(name, before, now);
    }

    Rotation rotation() {
        return new Rotation(this, masters, keyring, entries, states, clock);
    }

    Entries entries() {
        return entries;
    }
}
