/**
 * An association announces a contest: theme, deadline, tiers with their shares, days of publicity
 * (赛事通知, LN art. 3). Everything that later decides about entries and awards of the contest stands
 * in that one public event; nothing of it can be changed.
 */
@NullMarked
package org.qunzhi.award.contest;

import org.jspecify.annotations.NullMarked;
