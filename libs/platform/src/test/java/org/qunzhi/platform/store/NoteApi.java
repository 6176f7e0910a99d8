package org.qunzhi.platform.store;

import org.qunzhi.platform.Actor;
import org.qunzhi.platform.Commands;
import org.qunzhi.platform.Receipt;
import org.qunzhi.platform.store.NoteCommand.AmendNote;
import org.qunzhi.platform.store.NoteCommand.OpenNote;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
class NoteApi {
    private final Commands commands;
    private final NoteBoard board;

    NoteApi(Commands commands, NoteBoard board) {
        this.commands = commands;
        this.board = board;
    }

    record Text(String text) {}

    @PostMapping("/api/notes")
    ResponseEntity<Receipt> open(@RequestBody Text body, @RequestHeader("Person") String person) {
        return commands.create(
                new Actor(person, "org", "seat@1"), id -> new OpenNote(id, body.text()));
    }

    @PutMapping("/api/notes/{note}")
    ResponseEntity<Receipt> amend(
            @PathVariable String note,
            @RequestBody Text body,
            @RequestHeader("Person") String person) {
        return commands.send(Actor.self(person), new AmendNote(note, body.text()));
    }

    @GetMapping("/api/notes/{note}")
    Text read(@PathVariable String note) {
        return board.text(note)
                .map(Text::new)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
