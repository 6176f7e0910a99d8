/**
 * The event store over MongoDB: one commit, one document, in one chain of positions without a gap;
 * commands that take effect once; read models and followers that run behind it.
 */
@NullMarked
package org.qunzhi.platform.store;

import org.jspecify.annotations.NullMarked;
