/**
 * 评审轮次 (LN art. 6, 13): the secretary of a contest's organiser opens one round for it, seats
 * experts under pseudonyms (whose seat is whose lies closed wherever it lies), starts and closes
 * the scoring; secretary or chair opens the sheets (开封) once every scoring has ended. Admitted
 * entries are listed by the platform.
 *
 * <p>Who is employed by an enterprise with an entry in the round has no right on it, and what is
 * decided of a round concerns all its entries: such a person may neither seat experts nor start,
 * close or reveal.
 */
@NullMarked
package org.qunzhi.review.round;

import org.jspecify.annotations.NullMarked;
