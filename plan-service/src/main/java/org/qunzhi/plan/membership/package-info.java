/**
 * Where two trees meet: an organisation is a member of an association (会员单位), and the promotion
 * path leads what the member judged excellent one level up (LN art. 5, 9). No right to act flows
 * through either. Publishes {@code MembershipEvent}.
 *
 * <p>Levels, and whether another membership or path exists, are facts from read models: levels
 * never change; of two requests in the same moment both may stand, and the association declines
 * one.
 */
@NullMarked
package org.qunzhi.plan.membership;

import org.jspecify.annotations.NullMarked;
