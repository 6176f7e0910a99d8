package org.qunzhi.vault;

import java.util.Collection;

/**
 * The keys that a process may use. An answer that needs the vault while it cannot be reached is an
 * exception, never {@link Found.Unknown}.
 */
public interface Keys {

    /**
     * The owner's key, made at its first use and durable when this returns.
     *
     * @throws KeyDestroyed where the owner's key was destroyed: no other is ever made
     * @throws IllegalStateException where this process has no keys of that kind
     */
    DataKey of(Owner owner);

    /** The key of this kind and id. */
    Found find(String kind, String id);

    /**
     * These will be asked for next: what is not remembered may be fetched together. Changes no
     * answer.
     */
    default void fetch(String kind, Collection<String> ids) {}
}
