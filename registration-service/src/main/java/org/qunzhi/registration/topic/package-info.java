/**
 * Topics (课题): the leader of a registered circle applies, the promoter reviews (立项评审), the
 * organisation's register gives a number; from that day on members record what they do, step by
 * step, until the leader hands in the result and the promoter accepts it (HN 7.3–7.5). One
 * aggregate, because each decision needs the whole history of the topic and nothing of another.
 *
 * <p>Who leads and belongs to the circle is the circle's to say, and two aggregates share no
 * commit: each command carries the circle as this service's read model knows it, and the rule book
 * judges by that. The same holds for titles already taken: two applications at the same moment may
 * both pass, and the promoter's review is what stops the second. Publishes {@code TopicEvent}.
 */
@NullMarked
package org.qunzhi.registration.topic;

import org.jspecify.annotations.NullMarked;
