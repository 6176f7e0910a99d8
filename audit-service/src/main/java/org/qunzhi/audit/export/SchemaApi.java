package org.qunzhi.audit.export;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.qunzhi.contracts.Context;
import org.qunzhi.platform.wire.EventSchemas;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the {@code dataschema} of an event leads to. */
@RestController
class SchemaApi {
    private static final MediaType SCHEMA = MediaType.valueOf("application/schema+json");

    private final Map<String, String> schemas = new TreeMap<>();

    SchemaApi() {
        var all = new EventSchemas();
        Arrays.stream(Context.values()).map(all::of).forEach(schemas::putAll);
    }

    @GetMapping("/schemas/{type}.json")
    ResponseEntity<String> schema(@PathVariable String type) {
        var schema = schemas.get(type);
        if (schema == null) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return ResponseEntity.ok().contentType(SCHEMA).body(schema);
    }
}
