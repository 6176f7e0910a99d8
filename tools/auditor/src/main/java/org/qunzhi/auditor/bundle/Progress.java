package org.qunzhi.auditor.bundle;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/** How far a long pass has come. */
@FunctionalInterface
public interface Progress {
    Progress NONE = (_, _) -> {};

    /**
     * Called often.
     *
     * @param done entries
     * @param all entries; 0 where that is not known
     */
    void at(long done, long all);

    /** A bar on the standard error stream, where somebody looks at it. */
    static Progress onTerminal() {
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .<Progress>map(_ -> new Bar(System.err))
                .orElse(NONE);
    }

    /** Redrawn in place, once for each percent. */
    final class Bar implements Progress {
        private static final int WIDTH = 40;
        private final PrintStream err;
        private long shown = -1;

        Bar(PrintStream err) {
            this.err = err;
        }

        @Override
        public void at(long done, long all) {
            long percent = all <= 0 ? 100 : Math.min(100, 100 * done / all);
            if (percent == shown) return;
            shown = percent;
            int full = Math.toIntExact(percent * WIDTH / 100);
            err.print(
                    percent == 100
                            ? "\r" + " ".repeat(WIDTH + 8) + "\r"
                            : "\r[%s%s] %3d%%"
                                    .formatted(
                                            "#".repeat(full), " ".repeat(WIDTH - full), percent));
            err.flush();
        }
    }
}
