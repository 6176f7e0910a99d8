/**
 * The award list of a contest: proposed from the concluded ranking by the organiser's secretary,
 * publicised (公示) for the contest's days, conferred by somebody else (LN art. 6, 13, 16). A list
 * longer than one commit is continued by {@link org.qunzhi.award.awardlist.AwardListFollower} and
 * stays invisible until it is complete. Publishes every award with its place, and count and hash of
 * the list, so that anybody can compute the tiers again.
 */
@NullMarked
package org.qunzhi.award.awardlist;

import org.jspecify.annotations.NullMarked;
