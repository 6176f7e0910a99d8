package org.qunzhi.platform.lists;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param next where the list goes on; absent at its end
 * @param counts by state, of all that the asker may see by this search and these filters, whatever
 *     state was asked for
 * @param total the sum of the counts
 * @param now by the server's clock, for deadlines
 */
public record Page<T>(
        List<T> items, @Nullable String next, Map<String, Long> counts, long total, Instant now) {}
