package org.qunzhi.review.round;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    record Seat(String seat, String expert) {}

    /**
     * {@code sheetsFrom} and {@code recused}: seats. The names are absent until award-service's
     * event has come.
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
            List<String> recused) {}

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

    Open open() {
        return new Open(
                round,
                contest,
                organizer,
                name,
                sheet,
                policy,
                scoringUntil,
                state,
                entries.size(),
                seats.size());
    }
}
