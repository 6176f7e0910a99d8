package org.qunzhi.plan.person;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.plan.PersonEvent;
import org.qunzhi.plan.person.PersonCommand.BeginEmployment;
import org.qunzhi.plan.person.PersonCommand.EndEmployment;
import org.qunzhi.plan.person.PersonCommand.RecordEmployee;
import org.qunzhi.plan.person.PersonCommand.RegisterPerson;
import org.qunzhi.platform.Recorder;

@Aggregate
class PersonAggregate {
    @AggregateIdentifier @Nullable String personId;
    private Person person = Person.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterPerson command, Clock clock) {
        Recorder.record(person.decide(command, clock.instant()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(RecordEmployee command, Clock clock) {
        Recorder.record(person.decide(command, clock.instant()));
    }

    @CommandHandler
    void handle(BeginEmployment command, Clock clock) {
        Recorder.record(person.decide(command, clock.instant()));
    }

    @CommandHandler
    void handle(EndEmployment command, Clock clock) {
        Recorder.record(person.decide(command, clock.instant()));
    }

    @EventSourcingHandler
    void on(PersonEvent event) {
        personId = event.person();
        person = person.after(event);
    }
}
