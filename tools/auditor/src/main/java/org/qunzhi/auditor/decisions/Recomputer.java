package org.qunzhi.auditor.decisions;

/**
 * Computes again one kind of what the platform decides by {@code libs/rules}. Every difference is a
 * fault that names what is right and what was recorded.
 */
interface Recomputer extends Check {

    /** How many it computed again. */
    int count();
}
