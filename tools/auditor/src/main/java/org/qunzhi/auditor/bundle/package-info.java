/**
 * An exported bundle (docs/bundle.md), held against the log that it is of: its entries against the
 * checkpoint, what it shows of each event against the entry, its tiles, its list of streams, what
 * it says was erased since. What does not fit is a fault with the index at which it shows. Of what
 * an event decides nothing is known here.
 */
@NullMarked
package org.qunzhi.auditor.bundle;

import org.jspecify.annotations.NullMarked;
