package org.qunzhi.platform.draft;

import org.qunzhi.vault.Owner;

/**
 * Where a draft lies, and what closes it.
 *
 * @param keeper whose it is: a person id, or a pseudonym where the person is protected
 * @param holder the organisation with which it is erased
 * @param owner of the key
 */
public record DraftPlace(String kind, String target, String keeper, String holder, Owner owner) {

    /** No part has a stroke: the address has none, and ids have none. */
    String id() {
        return kind + "/" + target + "/" + keeper;
    }
}
