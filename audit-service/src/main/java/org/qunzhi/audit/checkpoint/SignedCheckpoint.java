package org.qunzhi.audit.checkpoint;

import java.time.Instant;
import org.qunzhi.ledger.Checkpoint;

/** A checkpoint that was given away, or may be. */
public record SignedCheckpoint(Checkpoint checkpoint, String note, Instant at) {

    public long size() {
        return checkpoint.size();
    }
}
