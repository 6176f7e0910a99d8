package org.qunzhi.rules.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.qunzhi.contracts.TopicType;
import org.qunzhi.rules.Edition;
import org.qunzhi.rules.Editions;
import org.qunzhi.rules.review.SheetFault.Kind;

/**
 * 评审表 (T/CAQ 10201 annex B): the items an expert gives points for, which add up to 100.00.
 *
 * @param topicTypes the topics it is made for
 * @param note what of it was not verified
 */
public record ScoreSheet(
        String edition,
        LocalDate inForceFrom,
        String source,
        Verified verified,
        String note,
        String title,
        Set<TopicType> topicTypes,
        List<Item> items)
        implements Edition {
    /** 满分 100, in hundredths. */
    public static final int FULL_MARK = 100_00;

    private static final Map<String, ScoreSheet> EDITIONS =
            Editions.all("score-sheets", ScoreSheet.class);

    /** An item's range, both ends inclusive, and the step of its points, all in hundredths. */
    public record Item(String code, String title, int min, int max, int step) {
        public Item {
            if (min < 0 || max < min) throw bad(code + ": " + min + " to " + max + " is no range");
            if (step < 1 || (max - min) % step != 0) {
                throw bad(code + ": steps of " + step + " do not lead from min to max");
            }
        }
    }

    public ScoreSheet {
        topicTypes = Set.copyOf(topicTypes);
        items = List.copyOf(items);
        if (topicTypes.isEmpty()) throw bad("the sheet is for no type of topic");
        var codes = new HashSet<String>();
        for (var item : items) {
            if (!codes.add(item.code())) throw bad(item.code() + " stands twice");
        }
        int sum = items.stream().mapToInt(Item::max).sum();
        if (sum != FULL_MARK) {
            throw bad("the items add up to " + sum + ", not to " + FULL_MARK);
        }
    }

    /** Every edition that ships; the first call reads and checks all of them. */
    public static Collection<ScoreSheet> editions() {
        return EDITIONS.values();
    }

    public static Optional<ScoreSheet> find(String edition) {
        return Optional.ofNullable(EDITIONS.get(edition));
    }

    /** All faults of {@code points} (hundredths by item code), in the sheet's order. */
    public List<SheetFault> faults(Map<String, Integer> points) {
        var faults = new ArrayList<SheetFault>();
        for (var item : items) {
            var given = points.get(item.code());
            if (given == null) faults.add(SheetFault.of(Kind.MISSING_ITEM, item, null));
            else if (given < item.min() || given > item.max())
                faults.add(SheetFault.of(Kind.OUTSIDE_RANGE, item, given));
            else if ((given - item.min()) % item.step() != 0)
                faults.add(SheetFault.of(Kind.OFF_STEP, item, given));
        }
        var unknown = new TreeSet<>(points.keySet());
        items.forEach(item -> unknown.remove(item.code()));
        for (var code : unknown) {
            faults.add(SheetFault.unknown(code, points.get(code)));
        }
        return faults;
    }

    /**
     * The sum of a sheet without faults, in hundredths, from 0 to {@link #FULL_MARK}.
     *
     * @throws IllegalArgumentException where {@code points} have faults
     */
    public int total(Map<String, Integer> points) {
        var faults = faults(points);
        if (!faults.isEmpty()) throw bad(edition + ": " + faults);
        return points.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static IllegalArgumentException bad(String fault) {
        return new IllegalArgumentException(fault);
    }
}
