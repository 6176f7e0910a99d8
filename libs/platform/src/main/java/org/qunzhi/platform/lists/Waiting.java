package org.qunzhi.platform.lists;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for the person who asks.
 *
 * @param kind what is to be done, kebab-case
 * @param id of what it is to be done with
 * @param since when it began to wait; absent where it was not kept
 * @param due absent where there is no deadline
 */
public record Waiting(
        String kind, String id, String title, @Nullable Instant since, @Nullable Instant due) {
    /** What a home page can show; the lists have the rest. */
    public static final int MOST = 100;

    /** As read models keep it. */
    public static @Nullable Instant instant(@Nullable String kept) {
        return kept == null ? null : Instant.parse(kept);
    }

    /** All that waits for one person; {@code now} is the server's clock. */
    public record All(List<Waiting> items, Instant now) {
        /** What is due soonest first; what has no deadline after it, the longest waiting first. */
        public static All of(List<Waiting> items, Instant now) {
            var due =
                    Comparator.comparing(
                            Waiting::due, Comparator.nullsLast(Comparator.naturalOrder()));
            return new All(
                    items.stream()
                            .sorted(
                                    due.thenComparing(
                                            Waiting::since,
                                            Comparator.nullsLast(Comparator.naturalOrder())))
                            .limit(MOST)
                            .toList(),
                    now);
        }
    }
}
