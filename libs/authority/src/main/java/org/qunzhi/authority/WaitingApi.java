package org.qunzhi.authority;

import java.time.Clock;
import org.qunzhi.platform.lists.Waiting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** In every service: what waits there for who asks (待办). */
@RestController
final class WaitingApi {
    private final ObjectProvider<Waits> all;
    private final Clock clock;

    WaitingApi(ObjectProvider<Waits> all, Clock clock) {
        this.all = all;
        this.clock = clock;
    }

    @GetMapping("/api/${qunzhi.context}/waiting")
    Waiting.All waiting(Acting acting) {
        return Waiting.All.of(
                all.stream().flatMap(one -> one.waitingFor(acting).stream()).toList(),
                clock.instant());
    }
}
