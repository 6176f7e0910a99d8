package org.qunzhi.auditor.bundle;

/**
 * How fields and attributes stood against the digests that the log is committed to.
 *
 * @param verified shown, and what was logged
 * @param differing shown, and something else than was logged
 * @param undisclosed not shown to this asker
 * @param erased not shown, since nobody can open it any more, as the bundle says
 * @param broken not shown, since it does not open to what was logged, as the bundle says
 */
public record Counts(int verified, int differing, int undisclosed, int erased, int broken) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    public Counts plus(Counts more) {
        return new Counts(
                verified + more.verified,
                differing + more.differing,
                undisclosed + more.undisclosed,
                erased + more.erased,
                broken + more.broken);
    }

    public boolean allVerified() {
        return differing + undisclosed + erased + broken == 0;
    }
}
