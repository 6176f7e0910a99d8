package org.qunzhi.review.scoring;

import java.util.Map;

/**
 * A sheet that its expert has not handed in yet; points in hundredths, perhaps not of all items.
 */
record Draft(Map<String, Integer> points, String comment) {
    Draft {
        points = Map.copyOf(points);
    }

    /** Names no value: it is sealed like the sheet that it becomes. */
    @Override
    public String toString() {
        return "Draft";
    }
}
