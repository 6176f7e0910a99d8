package org.qunzhi.auditor;

import java.util.Random;

/** The bundle of a season that the seed shapes: to whom, and as of when. */
final class SampleSeason {

    static SampleBundle of(long seed) {
        var random = new Random(seed);
        boolean auditor = random.nextInt(3) > 0;
        var said = contest(seed).said();
        // Two thirds of them as of some earlier moment: a log is exported at any time.
        int size = random.nextInt(3) == 0 ? said.size() : 1 + random.nextInt(said.size());
        var bundle = SampleBundle.of(said.subList(0, size), auditor);
        return auditor ? bundle.eraseTheErased() : bundle;
    }

    /** All of it, with nothing withheld but what was sealed. */
    static SampleBundle whole(long seed) {
        return SampleBundle.of(contest(seed).said(), true).eraseTheErased();
    }

    private static SampleContest contest(long seed) {
        var shape = Shape.of(seed);
        var contest = new SampleContest(shape);
        var random = new Random(~seed);
        var sealed =
                shape.points().entrySet().stream()
                        .flatMap(
                                of ->
                                        of.getValue().keySet().stream()
                                                .map(s -> of.getKey() + "-" + s))
                        .toList();
        if (!sealed.isEmpty() && random.nextInt(4) == 0)
            contest.lost = sealed.get(random.nextInt(sealed.size()));
        return contest;
    }

    private SampleSeason() {}
}
