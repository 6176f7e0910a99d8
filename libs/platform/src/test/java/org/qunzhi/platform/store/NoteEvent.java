package org.qunzhi.platform.store;

import static org.qunzhi.contracts.Classification.PUBLIC;

import org.qunzhi.contracts.EventType;

/** A vocabulary to test with. */
public sealed interface NoteEvent {
    String note();

    @EventType(value = "note-opened", classification = PUBLIC)
    record NoteOpened(String note, String text) implements NoteEvent {}

    @EventType(value = "note-amended", version = 2, classification = PUBLIC)
    record NoteAmended(String note, String text, int revision) implements NoteEvent {}

    static StoredNames names() {
        return StoredNames.of(NoteOpened.class, NoteAmended.class);
    }
}
