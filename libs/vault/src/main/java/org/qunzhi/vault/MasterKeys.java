package org.qunzhi.vault;

import java.util.List;
import java.util.Optional;

/** Where the master keys of one kind come from. */
public interface MasterKeys {

    /**
     * The key to wrap with, then its predecessor where a rotation is not done yet.
     *
     * @throws VaultNotOpened where there is none or what is there is no key
     */
    List<MasterKey> read();

    /** For the operator: where to look when a key is missing or wrong. */
    String where();

    /** Whether this process may make a successor by itself. */
    boolean renewable();

    /** Puts a new key before the current one, durable when it returns. */
    void renew();

    /** Destroys every key but the first; durable when it returns. */
    void retire();

    /** Keeps other processes from changing them; empty where one is at it. */
    Optional<Lock> lock();

    /** Held while the keys change. */
    interface Lock extends AutoCloseable {
        @Override
        void close();
    }
}
