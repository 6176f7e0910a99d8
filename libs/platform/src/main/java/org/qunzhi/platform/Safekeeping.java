package org.qunzhi.platform;

import org.qunzhi.contracts.Protected;
import org.qunzhi.vault.Owner;

/**
 * Keeps personal and sealed values closed outside of events too: read models, drafts and
 * attachments store the text that this makes, and open it for each answer. So destroying a key is
 * enough, whatever copies lie where.
 */
public interface Safekeeping {

    /**
     * Text to store. What is withheld, erased or broken stays so; what is clear while the owner's
     * key is destroyed already is kept as erased.
     *
     * @param place where it will be stored, unique in this service: it opens there alone
     */
    String keep(Owner owner, String place, Protected<?> value);

    /**
     * What was kept.
     *
     * @param type of the value, as JSON binds it
     */
    <T> Protected<T> open(String kept, String place, Class<T> type);
}
