package org.qunzhi.platform.wire;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.qunzhi.contracts.Context;
import org.qunzhi.platform.Attributes;
import org.qunzhi.platform.store.StoredEvent;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * The digests of this service's own store, position by position, so that anybody can hold the store
 * against the log: what was changed behind the log's back shows here. Salted digests tell nothing.
 */
@RestController
class RecordApi {
    private final EventStorageEngine engine;
    private final Envelope envelope;

    RecordApi(EventStorageEngine engine, Context context) {
        this.engine = engine;
        this.envelope = new Envelope(context);
    }

    /** JSON Lines {@code {"position": "n", "sd": [...]}}; {@code from} is inclusive, from 1. */
    @GetMapping("/api/${qunzhi.context}/public/record")
    ResponseEntity<StreamingResponseBody> record(@RequestParam(defaultValue = "1") long from) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/jsonl"))
                .body(
                        out -> {
                            var writer =
                                    new BufferedWriter(
                                            new OutputStreamWriter(out, StandardCharsets.UTF_8));
                            write(Math.max(1, from), writer);
                            writer.flush();
                        });
    }

    private void write(long from, Writer out) {
        var before = from == 1 ? null : new GlobalSequenceTrackingToken(from - 1);
        try (var events = engine.readEvents(before, false)) {
            events.forEach(
                    event -> {
                        var stored = event.getMetaData().get(Attributes.STORED);
                        if (stored instanceof StoredEvent it) line(it, out);
                    });
        }
    }

    private void line(StoredEvent event, Writer out) {
        var line = new LinkedHashMap<String, Object>();
        line.put("position", Long.toString(event.position()));
        line.put("sd", envelope.digests(event));
        try {
            out.write(Envelope.JSON.writeValueAsString(line));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
