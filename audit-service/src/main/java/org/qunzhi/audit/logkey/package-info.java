/**
 * The keys of the log and their change. A further key is announced by an entry of the log while the
 * one before it still signs, so whoever trusts the old key can come to trust the new one. Publishes
 * {@code LogKeyEvent}.
 */
@NullMarked
package org.qunzhi.audit.logkey;

import org.jspecify.annotations.NullMarked;
