package org.qunzhi.standalone.planted.plan.drawing;

import java.time.Instant;
import org.qunzhi.platform.Decision;
import org.qunzhi.standalone.planted.plan.lottery.Lottery;
import org.springframework.context.ApplicationContext;

/** A rule book that asks Spring and the clock, and that stands in a cycle with another feature. */
public record Drawing(ApplicationContext context, Draws draws, Lottery lottery) {

    Decision<Instant> decide() {
        return Decision.accepted(Instant.now());
    }
}
