/**
 * Keys outside of every event store: whoever destroys one makes unreadable whatever was closed with
 * it, wherever copies of that lie.
 */
@NullMarked
package org.qunzhi.vault;

import org.jspecify.annotations.NullMarked;
