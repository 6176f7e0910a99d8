package org.qunzhi.audit.checkpoint;

import org.qunzhi.ledger.Note;

/**
 * Others who sign what this log signed: they are told of each checkpoint and add to it when it is
 * served. A checkpoint never waits for them.
 */
public interface Cosigners extends CheckpointListener {

    /** The log's own note with the signatures that have come for it; from any thread. */
    Note cosigned(SignedCheckpoint checkpoint);
}
