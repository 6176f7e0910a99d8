package org.qunzhi.standalone.planted.rules;

import java.time.Instant;
import org.springframework.context.ApplicationContext;

record Framed(ApplicationContext context) {
    Instant decidedNow() {
        return Instant.now();
    }
}
