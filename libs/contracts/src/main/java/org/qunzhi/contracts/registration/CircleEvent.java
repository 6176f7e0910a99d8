package org.qunzhi.contracts.registration;

import static org.qunzhi.contracts.Classification.PERSONAL;
import static org.qunzhi.contracts.Classification.RESTRICTED;

import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.EventType;

/** 质量管理小组: formed by its members, registered by the promoter (HN 7.3). */
public sealed interface CircleEvent {
    String circle();

    enum Duty {
        LEADER,
        MEMBER
    }

    /** {@code edition} names the table of sizes it was formed under. */
    @EventType(value = "circle-formed", classification = RESTRICTED)
    record CircleFormed(
            String circle, String organization, @Nullable String unit, String name, String edition)
            implements CircleEvent {}

    @EventType(value = "circle-member-joined", classification = PERSONAL)
    record CircleMemberJoined(String circle, String person, Duty duty) implements CircleEvent {}

    @EventType(value = "circle-registration-applied", classification = RESTRICTED)
    record CircleRegistrationApplied(String circle, int year) implements CircleEvent {}

    @EventType(value = "circle-registration-approved", classification = RESTRICTED)
    record CircleRegistrationApproved(String circle, String organization, int year)
            implements CircleEvent {}

    @EventType(value = "circle-registration-returned", classification = RESTRICTED)
    record CircleRegistrationReturned(String circle, int year, String reason)
            implements CircleEvent {}

    /**
     * 修改: what its leader mended after a return, as it stands from now on; whoever joins or leaves
     * with it, and another leader, follow. {@code edition} as of a formation.
     */
    @EventType(value = "circle-amended", classification = RESTRICTED)
    record CircleAmended(String circle, @Nullable String unit, String name, String edition)
            implements CircleEvent {}

    @EventType(value = "circle-member-left", classification = PERSONAL)
    record CircleMemberLeft(String circle, String person) implements CircleEvent {}

    @EventType(value = "circle-leader-changed", classification = PERSONAL)
    record CircleLeaderChanged(String circle, String person) implements CircleEvent {}

    /** 注册: with the number that the organisation's register of the year issued. */
    @EventType(value = "circle-registered", classification = RESTRICTED)
    record CircleRegistered(
            String circle,
            String organization,
            @Nullable String unit,
            String name,
            int year,
            String number,
            int members)
            implements CircleEvent {}
}
