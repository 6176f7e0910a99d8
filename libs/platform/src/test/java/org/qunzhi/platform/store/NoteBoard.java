package org.qunzhi.platform.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.qunzhi.platform.Projection;
import org.qunzhi.platform.store.NoteEvent.NoteAmended;
import org.qunzhi.platform.store.NoteEvent.NoteOpened;
import org.springframework.stereotype.Component;

@Component
class NoteBoard implements Projection {
    private final MongoCollection<Document> notes;

    NoteBoard(MongoDatabase database) {
        notes = database.getCollection("notes");
    }

    @EventHandler
    void on(NoteEvent event) {
        var text =
                switch (event) {
                    case NoteOpened opened -> opened.text();
                    case NoteAmended amended -> amended.text();
                };
        notes.replaceOne(
                eq("_id", event.note()),
                new Document("_id", event.note()).append("text", text),
                new ReplaceOptions().upsert(true));
    }

    Optional<String> text(String note) {
        return Optional.ofNullable(notes.find(eq("_id", note)).first())
                .map(found -> found.getString("text"));
    }

    @Override
    public void reset() {
        notes.deleteMany(new Document());
    }
}
