package org.qunzhi.award.awardlist;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Role;
import org.qunzhi.platform.LogPlace;

/**
 * A complete award list.
 *
 * @param from when publicity started, if it has
 * @param until when publicity ends, if it has started
 * @param items the awards in the order of their places
 */
record AwardListView(
        String awardList,
        String contest,
        String organizer,
        String ranking,
        State state,
        int count,
        String hash,
        @Nullable Instant from,
        @Nullable Instant until,
        List<Row> items) {

    /** The organiser's own; who is to sign a list must be able to read it first. */
    static final Set<Role> READERS =
            Set.of(Role.SECRETARY, Role.CHAIR, Role.DECISION_MAKER, Role.ISSUER_SIGNATORY);

    enum State {
        @JsonProperty("proposed")
        PROPOSED,
        @JsonProperty("in-publicity")
        IN_PUBLICITY,
        @JsonProperty("conferred")
        CONFERRED
    }

    /**
     * {@code score} in hundredths.
     *
     * @param conferred where the log has the award's conferral, with the address of the proof that
     *     its holder may show; absent until the list is conferred
     */
    record Row(
            int place,
            int rank,
            String tier,
            String tierTitle,
            int score,
            String award,
            String entry,
            String circleName,
            String topicTitle,
            String organizationName,
            @Nullable LogPlace conferred) {}

    boolean visibleTo(Acting acting) {
        var role = acting.role();
        return acting.organization().equals(organizer) && role != null && READERS.contains(role);
    }

    boolean publicised() {
        return state != State.PROPOSED;
    }
}
