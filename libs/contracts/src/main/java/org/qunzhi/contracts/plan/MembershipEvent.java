package org.qunzhi.contracts.plan;

import static org.qunzhi.contracts.Classification.PUBLIC;
import static org.qunzhi.contracts.Classification.RESTRICTED;

import org.qunzhi.contracts.EventType;

/** 会员单位 and the promotion path: where two trees meet. No right to act flows through either. */
public sealed interface MembershipEvent {
    String membership();

    @EventType(value = "membership-requested", classification = RESTRICTED)
    record MembershipRequested(String membership, String member, String association)
            implements MembershipEvent {}

    @EventType(value = "membership-accepted", classification = PUBLIC)
    record MembershipAccepted(String membership, String member, String association)
            implements MembershipEvent {}

    @EventType(value = "membership-declined", classification = RESTRICTED)
    record MembershipDeclined(String membership, String member, String association, String reason)
            implements MembershipEvent {}

    /**
     * LN art. 5, 9: what {@code member} judged excellent may be recommended to {@code association}.
     */
    @EventType(value = "promotion-path-opened", classification = PUBLIC)
    record PromotionPathOpened(String membership, String member, String association)
            implements MembershipEvent {}
}
