package org.qunzhi.review.round;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.review.ScoringEvent.RecusalReason;

/** What secretary and chair of the organiser see: who has handed in a sheet, never what it says. */
record RoundView(
        String round,
        String contest,
        String organizer,
        String name,
        String sheet,
        String policy,
        Instant scoringUntil,
        String state,
        List<Seat> seats,
        List<Entry> entries) {

    record Seat(String seat, Protected<String> expert) {}

    /**
     * {@code sheetsFrom}: seats; {@code missing}: sealed sheets that could not be opened at the
     * reveal. The names are absent until award-service's event has come.
     */
    record Entry(
            String scoring,
            String entry,
            String organization,
            @Nullable String organizationName,
            @Nullable String circleName,
            @Nullable String topicTitle,
            String type,
            String state,
            int sheets,
            List<String> sheetsFrom,
            List<Recusal> recused,
            List<MissingSheet> missing) {}

    /**
     * {@code explanation}: as it was given; absent where the expert was not known any more. Both
     * are absent in a read model that was built before they were kept.
     */
    record Recusal(
            String seat, @Nullable RecusalReason reason, @Nullable Protected<String> explanation) {}

    /** By id: whose it is nobody needs to know to decide that it does not count. */
    record MissingSheet(String sheetId, List<Approval> approvals, boolean excluded) {}

    record Approval(Role role, String by, String reason) {}

    /** What anybody sees. */
    record Open(
            String round,
            String contest,
            String organizer,
            String name,
            String sheet,
            String policy,
            Instant scoringUntil,
            String state,
            int entries,
            int seats) {}
}
