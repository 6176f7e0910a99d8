package org.qunzhi.auditor.drill;

import java.util.Random;

/** One way to falsify a history that leaves everything else of it as it was. */
interface Mutation {
    /** It finds nothing in this history that it could falsify. */
    int NOWHERE = -1;

    /**
     * Falsifies {@code history}.
     *
     * @return the index of the first entry that is wrong then, or {@link #NOWHERE}
     */
    int in(History history, Random random);
}
