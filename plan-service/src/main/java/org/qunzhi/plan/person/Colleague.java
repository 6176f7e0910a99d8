package org.qunzhi.plan.person;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Protected;

/**
 * Somebody as those see them who work beside them: enough to form a circle with them (HN 7.3).
 *
 * @param unit where they work; absent where it is no unit in particular
 */
record Colleague(String id, Protected<String> name, String organization, @Nullable String unit) {

    /** {@code part} is in lower case. Who is erased is called nothing. */
    boolean isCalled(String part) {
        return name.shown()
                .filter(called -> called.toLowerCase(Locale.ROOT).contains(part))
                .isPresent();
    }
}
