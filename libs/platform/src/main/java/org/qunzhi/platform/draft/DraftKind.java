package org.qunzhi.platform.draft;

import java.util.Optional;

/** A kind of draft that a feature lets people keep: a bean of the feature. */
public interface DraftKind {

    /** Kebab-case, unique in the service: a part of the address. */
    String code();

    /** How many drafts of this kind one keeper may have at once. */
    default int most() {
        return 100;
    }

    /**
     * Where this person's draft about the target lies; empty where they are to have none, or none
     * any more: then there is nothing to read or to delete either.
     *
     * @param target what it will become or belong to, as it stood in the address
     */
    Optional<DraftPlace> place(String person, String target);
}
