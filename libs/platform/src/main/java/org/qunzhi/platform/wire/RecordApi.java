package org.qunzhi.platform.wire;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.qunzhi.contracts.Context;
import org.qunzhi.platform.store.MongoEventStorageEngine;
import org.qunzhi.platform.store.Protection;
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
    private final MongoEventStorageEngine engine;
    private final Protection protection;
    private final Envelope envelope;

    RecordApi(MongoEventStorageEngine engine, Protection protection, Context context) {
        this.engine = engine;
        this.protection = protection;
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
        try (var events = engine.stored(from)) {
            events.forEach(event -> line(event, out));
        }
    }

    private void line(StoredEvent event, Writer out) {
        var line = new LinkedHashMap<String, Object>();
        line.put("position", Long.toString(event.position()));
        line.put("sd", envelope.digests(event, protection));
        try {
            out.write(Envelope.JSON.writeValueAsString(line));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
