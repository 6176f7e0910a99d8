package org.qunzhi.rules.award;

import org.qunzhi.rules.review.Ranking.Ranked;

/**
 * A ranked entry that an award goes to.
 *
 * @param place in the award list, from 1, without gaps
 * @param tier code of the tier
 */
public record Placed(int place, Ranked ranked, String tier) {}
