package org.qunzhi.vault;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The keys, and what happens to them. */
public interface Vault extends Keys {

    /**
     * Destroys all keys of the owner's subject, for ever and for every process; where there was
     * none, none will be. Durable when it returns; once more changes nothing.
     */
    void destroy(Owner owner);

    /**
     * Somebody was shown what lies under these keys because of an office, not because it is theirs.
     *
     * @param actor person id
     * @param organization on whose behalf
     * @param purpose what was asked for, in a few words without personal data
     */
    record Use(
            Instant at, String actor, String organization, String purpose, List<String> keyIds) {}

    /** Durable when it returns: called before anything is shown. */
    void used(Use use);

    /** The uses of these kinds' keys that this process may read, the latest first. */
    Collection<Use> uses(int most);

    /**
     * What was noted beside the keys of a kind, for who must not forget it when the store that it
     * is about is lost or comes back from an old copy. No secret.
     */
    Optional<String> noted(String kind, String name);

    /**
     * Notes it in the place of what was noted before; durable when it returns.
     *
     * @return false, and nothing noted, where something else than {@code before} is there
     */
    boolean note(String kind, String name, Optional<String> before, String now);
}
