package org.qunzhi.audit.moment;

import org.jspecify.annotations.Nullable;

/**
 * A legal moment.
 *
 * @param index of its entry in the log
 * @param deadline whether its checkpoint must cover what others decided before it, too
 * @param size of the first checkpoint that covers it; absent as long as there is none
 * @param signedAt when that one was signed
 */
record Moment(
        long index,
        String service,
        String position,
        String type,
        String time,
        boolean deadline,
        @Nullable Long size,
        @Nullable String signedAt) {}
