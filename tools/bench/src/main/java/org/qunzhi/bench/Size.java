package org.qunzhi.bench;

/**
 * How much is measured.
 *
 * @param persons with a key each
 * @param writers that append at the same time
 * @param events that each of them appends in a round
 * @param rounds that count, for each variant
 * @param warmUps rounds before, which do not count
 */
record Size(int persons, int writers, int events, int rounds, int warmUps) {
    static final Size USUAL = new Size(1000, 32, 25, 21, 7);

    int eventsOfARound() {
        return writers * events;
    }
}
