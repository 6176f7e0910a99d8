package org.qunzhi.award.entry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** LN art. 5, 9: 企业 → 市/省直行业质协 → 省质协, one step after the other. */
final class PromotionPath {

    /**
     * The associations above {@code member}, the nearest first. Each stands in it once: a path that
     * comes back to where it was ends there, for no event of plan-service forbids a circle.
     */
    static List<String> from(String member, Function<String, Optional<String>> promotesTo) {
        var path = new LinkedHashSet<String>();
        var next = promotesTo.apply(member);
        while (next.isPresent() && !next.get().equals(member) && path.add(next.get())) {
            next = promotesTo.apply(next.get());
        }
        return List.copyOf(path);
    }

    private PromotionPath() {}
}
