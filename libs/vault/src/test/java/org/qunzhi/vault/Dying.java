package org.qunzhi.vault;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Master keys of a process that can die: its lock goes with it, as the operating system's does. */
final class Dying implements MasterKeys {
    private final Killing killing;
    private final MasterKeys keys;
    private @Nullable Lock held;

    Dying(Killing killing, MasterKeys keys) {
        this.killing = killing;
        this.keys = keys;
    }

    void die() {
        if (held != null) held.close();
    }

    @Override
    public List<MasterKey> read() {
        return keys.read();
    }

    @Override
    public String where() {
        return keys.where();
    }

    @Override
    public boolean renewable() {
        return keys.renewable();
    }

    @Override
    public void renew() {
        keys.renew();
    }

    @Override
    public void retire() {
        keys.retire();
    }

    @Override
    public Optional<Lock> lock() {
        held = keys.lock().orElse(null);
        return Optional.ofNullable(held).map(lock -> () -> unlock(lock));
    }

    /** Nobody closes anything after a kill. */
    private void unlock(Lock lock) {
        if (killing.happened()) return;
        lock.close();
        held = null;
    }
}
