/**
 * Tasks (长时任务): what takes longer than anybody waits for an answer. The request that starts one is
 * answered with 202 and where to look; the task goes on whatever becomes of the page, says how far
 * it is, can be cancelled, and ends done, failed with its faults, or cancelled. One whose process
 * died is gone on with by another, or by the same after its restart: what it does for a row is
 * asked for by a key that follows from task and row, so no row is done twice. Only who started a
 * task is told of it.
 */
@NullMarked
package org.qunzhi.platform.task;

import org.jspecify.annotations.NullMarked;
