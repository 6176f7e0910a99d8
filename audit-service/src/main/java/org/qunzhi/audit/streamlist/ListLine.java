package org.qunzhi.audit.streamlist;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.qunzhi.audit.log.LogEntries.Last;
import org.qunzhi.ledger.CanonicalJson;
import org.qunzhi.ledger.MerkleTree;
import tools.jackson.databind.json.JsonMapper;

/**
 * A stream as of the list.
 *
 * @param stream its pseudonym
 * @param counter of its last entry
 * @param head digest of that entry
 */
record ListLine(String stream, long counter, String head) {
    private static final JsonMapper JSON = new JsonMapper();

    static ListLine of(Last last) {
        return new ListLine(last.stream(), last.counter(), last.digest());
    }

    static ListLine parse(byte[] line) {
        var json = JSON.readTree(line);
        return new ListLine(
                json.path("stream").stringValue(),
                json.path("counter").longValue(),
                json.path("head").stringValue());
    }

    /** Canonical JSON. */
    byte[] bytes() {
        return CanonicalJson.bytes(Map.of("stream", stream, "counter", counter, "head", head));
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    byte[] leafHash() {
        return MerkleTree.leafHash(bytes());
    }
}
