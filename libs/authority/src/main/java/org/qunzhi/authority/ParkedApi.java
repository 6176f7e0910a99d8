package org.qunzhi.authority;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import org.qunzhi.contracts.Role;
import org.qunzhi.platform.Items;
import org.qunzhi.platform.wire.Inbox;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * In every service: which of the others' streams stand still there. It tells no content, and is for
 * those who supervise; what is parked is tried again by itself.
 */
@RestController
final class ParkedApi {
    private final Inbox inbox;

    ParkedApi(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping("/api/${qunzhi.context}/parked")
    Items<Inbox.Parked> parked(Acting acting) {
        if (acting.role() != Role.AUDITOR && acting.role() != Role.SUPERVISOR)
            throw new ResponseStatusException(NOT_FOUND);
        return new Items<>(inbox.parkedStreams());
    }
}
