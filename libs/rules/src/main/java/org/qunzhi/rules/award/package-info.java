/**
 * From a ranking to an award list: which entry stands in which tier, and the hash that the list is
 * published under (LN art. 3, 6, 13). Whoever has the public events computes the same.
 */
@NullMarked
package org.qunzhi.rules.award;

import org.jspecify.annotations.NullMarked;
