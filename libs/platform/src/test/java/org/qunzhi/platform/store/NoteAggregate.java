package org.qunzhi.platform.store;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.qunzhi.platform.Decision;
import org.qunzhi.platform.Recorder;
import org.qunzhi.platform.Refusal;
import org.qunzhi.platform.store.NoteCommand.AmendNote;
import org.qunzhi.platform.store.NoteCommand.OpenNote;
import org.qunzhi.platform.store.NoteEvent.NoteAmended;
import org.qunzhi.platform.store.NoteEvent.NoteOpened;

/** An empty text is refused, the text that holds already decides nothing. */
@Aggregate(snapshotTriggerDefinition = "snapshots")
@Revision("1")
class NoteAggregate {
    @AggregateIdentifier @Nullable String note;
    private String text = "";
    private int revision;

    record TextEmpty() implements Refusal {
        @Override
        public String code() {
            return "note.text-empty";
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(OpenNote command) {
        Recorder.record(Decision.accepted(new NoteOpened(command.note(), command.text())));
    }

    @CommandHandler
    void handle(AmendNote command) {
        Recorder.record(amend(command));
    }

    private Decision<NoteEvent> amend(AmendNote command) {
        if (command.text().isEmpty()) return Decision.refused(new TextEmpty());
        if (command.text().equals(text)) return Decision.nothing();
        return Decision.accepted(
                List.of(new NoteAmended(command.note(), command.text(), revision + 1)));
    }

    @EventSourcingHandler
    void on(NoteEvent event) {
        note = event.note();
        switch (event) {
            case NoteOpened opened -> text = opened.text();
            case NoteAmended amended -> {
                text = amended.text();
                revision = amended.revision();
            }
        }
    }
}
