/**
 * Signs what the log says of itself: a checkpoint (C2SP tlog-checkpoint) at least every 250 ms
 * while the log grows, and at once at a legal moment (a deadline, the reveal). Each is proven to
 * continue the one before; where it does not, nothing is signed any more.
 */
@NullMarked
package org.qunzhi.audit.checkpoint;

import org.jspecify.annotations.NullMarked;
