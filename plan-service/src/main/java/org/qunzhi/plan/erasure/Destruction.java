package org.qunzhi.plan.erasure;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.qunzhi.contracts.plan.ErasureEvent;
import org.qunzhi.contracts.plan.ErasureEvent.ErasureApproved;
import org.qunzhi.plan.erasure.ErasureCommand.RecordErasure;
import org.qunzhi.platform.Dispatcher;
import org.qunzhi.platform.Follower;
import org.qunzhi.vault.Owner;
import org.qunzhi.vault.Vault;
import org.springframework.stereotype.Component;

/** Destroys the key that was approved to go, and then has it recorded: never the other way. */
@Component
class Destruction implements Follower {
    private static final String PURPOSE = "person-erased";
    private final Vault vault;
    private final Dispatcher dispatcher;

    Destruction(Vault vault, Dispatcher dispatcher) {
        this.vault = vault;
        this.dispatcher = dispatcher;
    }

    @EventHandler
    void on(ErasureEvent event, EventMessage<?> message) {
        if (event instanceof ErasureApproved(var erasure, var person, var organization)) {
            vault.destroy(Owner.personal(person, organization));
            dispatcher.dispatch(message, PURPOSE, new RecordErasure(erasure));
        }
    }
}
