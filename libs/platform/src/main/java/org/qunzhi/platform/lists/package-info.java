/**
 * Lists: a read model declares once what it may be filtered, searched and sorted by and how its
 * rows are exported; whoever asks gets a page by cursor with counts, or everything as XLSX or CSV,
 * by the same query. What the asker may see is a filter before all others, so that counts, order
 * and search tell nothing more than the rows themselves.
 */
@NullMarked
package org.qunzhi.platform.lists;

import org.jspecify.annotations.NullMarked;
