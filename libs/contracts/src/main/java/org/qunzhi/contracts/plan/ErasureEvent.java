package org.qunzhi.contracts.plan;

import static org.qunzhi.contracts.Classification.PERSONAL;

import org.qunzhi.contracts.EventType;
import org.qunzhi.contracts.Personal;
import org.qunzhi.contracts.Protected;

/**
 * 个人信息删除 (个人信息保护法 第47条): asked for, decided by a second person of the organisation that holds the
 * data, done.
 */
public sealed interface ErasureEvent {
    String erasure();

    /** Why an organisation must keep what it was asked to erase. */
    enum RetentionDuty {
        /** 法定保存期限未届满. */
        STATUTORY_PERIOD,
        /** 奖励、费用等财务凭证仍须保存. */
        FINANCIAL_RECORD,
        /** 异议、投诉或审计尚未办结. */
        OPEN_PROCEEDING
    }

    /** {@code by}: who asked, the person or somebody for them; may not decide it. */
    @EventType(value = "erasure-requested", classification = PERSONAL)
    record ErasureRequested(String erasure, String person, String organization, String by)
            implements ErasureEvent {}

    @EventType(value = "erasure-rejected", classification = PERSONAL)
    record ErasureRejected(
            String erasure,
            String person,
            String organization,
            RetentionDuty duty,
            @Personal(of = "person", heldBy = "organization") Protected<String> explanation)
            implements ErasureEvent {}

    @EventType(value = "erasure-approved", classification = PERSONAL)
    record ErasureApproved(String erasure, String person, String organization)
            implements ErasureEvent {}

    /** The key is destroyed; whoever keeps clear text of the person from here drops it. */
    @EventType(value = "person-erased", classification = PERSONAL)
    record PersonErased(String erasure, String person, String organization)
            implements ErasureEvent {}
}
