package org.qunzhi.auditor.log;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.function.LongFunction;
import org.qunzhi.ledger.Checkpoint;

/** How a checkpoint stands to the largest one that was seen before under the same key. */
public sealed interface Continuity {

    /** Nothing was seen before. */
    record First() implements Continuity {}

    /** It is the one that was seen, or one that was seen earlier. */
    record Known(long size) implements Continuity {}

    /** It has all that was seen, unchanged, and more. */
    record Continues(long from) implements Continuity {}

    /** Two checkpoints of one size: proof that the log lied, needing nothing else. */
    record TwoOfOneSize(long size) implements Continuity {}

    /** Smaller than what was seen, and none that was. */
    record Shrunk(long from, long to) implements Continuity {}

    /** Larger, and its beginning is not what was seen. */
    record Forked(long from) implements Continuity {}

    default boolean isBroken() {
        return switch (this) {
            case First _, Known _, Continues _ -> false;
            case TwoOfOneSize _, Shrunk _, Forked _ -> true;
        };
    }

    /**
     * Compares them.
     *
     * @param rootAt the root of the new checkpoint's tree at an earlier size
     */
    static Continuity of(
            Memory memory, Memory.Remembered before, Checkpoint now, LongFunction<byte[]> rootAt)
            throws IOException {
        var then = before.checkpoint();
        if (then.contradicts(now)) return new TwoOfOneSize(now.size());
        if (now.size() <= then.size())
            return now.size() == then.size() || memory.hasSeen(before.key(), now)
                    ? new Known(now.size())
                    : new Shrunk(then.size(), now.size());
        return MessageDigest.isEqual(rootAt.apply(then.size()), then.root())
                ? new Continues(then.size())
                : new Forked(then.size());
    }
}
