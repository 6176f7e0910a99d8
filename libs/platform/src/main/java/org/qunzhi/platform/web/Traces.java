package org.qunzhi.platform.web;

import org.jspecify.annotations.Nullable;

/** A stack trace without messages: a message quotes values, and a value may be a person's. */
final class Traces {
    private static final int MOST_FRAMES = 40;

    static String of(Throwable failure) {
        var text = new StringBuilder();
        @Nullable Throwable next = failure;
        for (int depth = 0; next != null && depth < 8; depth++) {
            text.append(depth == 0 ? "" : "\ncaused by ").append(next.getClass().getName());
            var frames = next.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
                text.append("\n\tat ").append(frames[i]);
            }
            next = next.getCause();
        }
        return text.toString();
    }

    private Traces() {}
}
