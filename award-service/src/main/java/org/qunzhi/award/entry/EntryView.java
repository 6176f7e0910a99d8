package org.qunzhi.award.entry;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.TopicType;

/**
 * An entry as those see it who have to do with it.
 *
 * @param opinions of the recommenders who have recommended it, in their order
 * @param returnReason why it was returned, where it is
 */
public record EntryView(
        String entry,
        String contest,
        String organizer,
        String organization,
        String organizationName,
        String circle,
        String circleName,
        String topic,
        String topicTitle,
        TopicType type,
        State state,
        List<String> recommenders,
        List<Opinion> opinions,
        @Nullable String returnReason) {

    static final Set<Role> OF_THE_ENTERPRISE = Set.of(Role.PROMOTER, Role.DECISION_MAKER);
    static final Set<Role> OF_THE_ORGANIZER =
            Set.of(Role.SECRETARY, Role.CHAIR, Role.DECISION_MAKER);

    public enum State {
        @JsonProperty("submitted")
        SUBMITTED,
        @JsonProperty("returned")
        RETURNED,
        @JsonProperty("admitted")
        ADMITTED
    }

    /** What the public sees of an admitted entry. */
    record PublicEntry(
            String entry,
            String organization,
            String organizationName,
            String circleName,
            String topicTitle,
            TopicType type) {}

    PublicEntry published() {
        return new PublicEntry(entry, organization, organizationName, circleName, topicTitle, type);
    }

    public record Opinion(String association, String opinion) {}

    /** An association sees what has come up to it, and nothing that is still on its way. */
    boolean visibleTo(Acting acting) {
        var by = acting.organization();
        var role = acting.role();
        if (role == null) return false;
        if (by.equals(organization)) return OF_THE_ENTERPRISE.contains(role);
        if (by.equals(organizer)) return state == State.ADMITTED && OF_THE_ORGANIZER.contains(role);
        return role == Role.SECRETARY && Entry.reached(recommenders, opinions.size()).contains(by);
    }
}
