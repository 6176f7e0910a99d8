package org.qunzhi.vault;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts a new master key in the place of the present one. Each step is durable before the next
 * begins, and each can be taken again: (1) the new key stands before the old one in the source, (2)
 * the state says so, (3) every document is wrapped with it, (4) the old key leaves the source, (5)
 * and the state.
 */
final class Rotation {
    private static final int PAGE = 500;

    private final Shelf shelf;
    private final MasterKeys masters;
    private final Keyring keyring;
    private final Entries entries;
    private final States states;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();

    Rotation(
            Shelf shelf,
            MasterKeys masters,
            Keyring keyring,
            Entries entries,
            States states,
            Clock clock) {
        this.shelf = shelf;
        this.masters = masters;
        this.keyring = keyring;
        this.entries = entries;
        this.states = states;
        this.clock = clock;
    }

    /** Since when old copies of the vault hold, with the present master keys, what is destroyed. */
    Optional<Instant> waitsSince() {
        return entries.firstDestroyedUnder(shelf.state().named());
    }

    /** Whether one was begun and has not come to its end. */
    boolean isUnfinished() {
        var state = shelf.state();
        return state.previous() != null
                || !wanted().equals(state.current())
                || (masters.renewable() && masters.read().size() > 1);
    }

    private String wanted() {
        return masters.read().getFirst().fingerprint();
    }

    /**
     * Goes on with an unfinished rotation.
     *
     * @return false where another process is at it
     */
    boolean resume() {
        return alone(this::finish);
    }

    /** Goes on with an unfinished rotation, else makes a new key and rotates to it. */
    boolean rotate() {
        return alone(
                () -> {
                    if (!isUnfinished()) masters.renew();
                    finish();
                });
    }

    private boolean alone(Runnable work) {
        var lock = masters.lock();
        if (lock.isEmpty()) return false;
        try (var _ = lock.get()) {
            if (!states.lease(holder, clock.instant())) return false;
            work.run();
            states.release(holder);
            return true;
        }
    }

    private void finish() {
        if (shelf.state().previous() != null) takeAlong();
        var state = shelf.state();
        // A process that was left with old values must not turn back what others have done.
        shelf.master(state.current());
        if (!wanted().equals(state.current())) {
            stillAlone();
            states.turn(state, wanted(), clock.instant());
            takeAlong();
        } else if (masters.renewable() && masters.read().size() > 1) {
            masters.retire();
        }
    }

    private void takeAlong() {
        var current = shelf.state().current();
        rewrapAll(current);
        stillAlone();
        if (wanted().equals(current)) masters.retire();
        states.finish(current);
        keyring.keepNamed(shelf.state());
    }

    private void stillAlone() {
        if (!states.lease(holder, clock.instant())) {
            throw new IllegalStateException(
                    "another process has taken over the rotation of the " + shelf.kind() + " keys");
        }
    }

    /** What does not open may yet be mended with the old key, which therefore stays. */
    private void rewrapAll(String current) {
        var previous = shelf.state().previous();
        if (previous == null) return;
        @Nullable KeyUnreadable first = null;
        var after = "";
        while (true) {
            stillAlone();
            var page = entries.notUnder(current, after, PAGE);
            if (page.isEmpty()) break;
            for (var entry : page) {
                try {
                    if (previous.equals(entry.master())) shelf.rewrap(entry, previous, current);
                } catch (KeyUnreadable e) {
                    if (first == null) first = e;
                }
            }
            after = page.getLast().id();
        }
        if (first != null) throw first;
    }
}
