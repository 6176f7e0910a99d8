/**
 * What protected fields cost at the event store's seam, and how fast the log is verified. Ratios
 * within one run mean something; absolute figures are of one machine on one day.
 */
@NullMarked
package org.qunzhi.bench;

import org.jspecify.annotations.NullMarked;
