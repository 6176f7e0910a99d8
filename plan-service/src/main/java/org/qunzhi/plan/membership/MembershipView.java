package org.qunzhi.plan.membership;

import org.jspecify.annotations.Nullable;

record MembershipView(
        String id, String member, String association, Status status, @Nullable String reason) {

    enum Status {
        REQUESTED,
        ACCEPTED,
        DECLINED,
        PROMOTING
    }

    boolean concerns(String organization) {
        return member.equals(organization) || association.equals(organization);
    }
}
