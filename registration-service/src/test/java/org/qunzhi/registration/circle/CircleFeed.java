package org.qunzhi.registration.circle;

import org.qunzhi.contracts.registration.CircleEvent;

/** Lets the tests of other features tell the circles' read model what happened. */
public final class CircleFeed {
    public static void to(Circles circles, CircleEvent... events) {
        for (var event : events) circles.on(event, CircleTest.NOON);
    }

    private CircleFeed() {}
}
