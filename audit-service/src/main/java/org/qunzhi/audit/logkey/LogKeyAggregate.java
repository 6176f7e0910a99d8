package org.qunzhi.audit.logkey;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.logkey.LogKeyCommand.AnnounceLogKey;
import org.qunzhi.contracts.audit.LogKeyEvent;
import org.qunzhi.platform.Recorder;

@Aggregate
class LogKeyAggregate {
    @AggregateIdentifier @Nullable String logKeys;
    private LogKeyring keyring = LogKeyring.EMPTY;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AnnounceLogKey command) {
        Recorder.record(keyring.decide(command));
    }

    @EventSourcingHandler
    void on(LogKeyEvent event) {
        logKeys = event.logKeys();
        keyring = keyring.after(event);
    }
}
