package org.qunzhi.audit.checkpoint;

/** Wants to know of each checkpoint. */
@FunctionalInterface
public interface CheckpointListener {

    /** On the signer's thread, once the checkpoint may be shown: returns at once. */
    void signed(SignedCheckpoint checkpoint);
}
