/**
 * 评审结论: the ranking of a round, from the scores of all its entries under the round's policy (LN
 * art. 6, 13). Every ranked entry is an event; the last one carries their count and hash, and
 * before it nobody sees any. An entry without a valid sheet has an {@code entry-unscored} event in
 * the place of a score and no rank.
 */
@NullMarked
package org.qunzhi.review.ranking;

import org.jspecify.annotations.NullMarked;
