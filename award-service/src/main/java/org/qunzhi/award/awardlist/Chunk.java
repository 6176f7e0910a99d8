package org.qunzhi.award.awardlist;

/**
 * How much of a list goes into one commit. A commit holds at most 64 events; beside the awards
 * there are the one that opens and the one that concludes.
 */
final class Chunk {
    /**
     * A chunk ends at a multiple of this place, and the follower continues from there: changed
     * while a list is under way, that list would stop.
     */
    static final int MOST_AWARDS = 60;

    /** Whether the award at {@code place} ended a commit. */
    static boolean endsAt(int place) {
        return place % MOST_AWARDS == 0;
    }

    private Chunk() {}
}
