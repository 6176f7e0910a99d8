/**
 * Two logs that watch each other; C2SP tlog-witness. As a log it asks each configured witness to
 * cosign its checkpoints, never waiting for one before it goes on; as a witness it cosigns a
 * checkpoint of a log that it was told to watch when that continues the last one it cosigned, and
 * never two that contradict each other. What cannot both be true is kept as evidence.
 */
@NullMarked
package org.qunzhi.audit.witness;

import org.jspecify.annotations.NullMarked;
