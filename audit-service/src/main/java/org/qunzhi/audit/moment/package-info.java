/**
 * The legal moments: for each event that ends or begins a time in which others may act, the first
 * checkpoint that covers it, and for a deadline whatever any service had decided before it.
 */
@NullMarked
package org.qunzhi.audit.moment;

import org.jspecify.annotations.NullMarked;
