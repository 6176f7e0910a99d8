/**
 * What was decided, held against everything that a history says (docs/auditor-checks.md): whose it
 * was to decide (HN 5.1.2, 5.2; LN art. 6, 13, 16), what may follow what, and what the rules make
 * of it, computed again.
 */
@NullMarked
package org.qunzhi.auditor.decisions;

import org.jspecify.annotations.NullMarked;
