package org.qunzhi.platform.store;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.qunzhi.platform.Dispatcher;
import org.qunzhi.platform.Follower;
import org.qunzhi.platform.store.NoteCommand.OpenNote;
import org.qunzhi.platform.store.NoteEvent.NoteOpened;
import org.springframework.stereotype.Component;

/** Opens a copy of each note whose text asks for one. */
@Component
class NoteFollower implements Follower {
    private final Dispatcher dispatcher;

    NoteFollower(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @EventHandler
    void on(NoteOpened opened, EventMessage<?> message) {
        if (!opened.text().startsWith("copy ")) return;
        dispatcher.dispatch(
                message,
                "copy",
                new OpenNote(copyOf(opened.note()), opened.text().substring("copy ".length())));
    }

    static String copyOf(String note) {
        return Dispatcher.idFrom("copy", note);
    }
}
