package org.qunzhi.auditor.log;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.qunzhi.ledger.Cosignature;
import org.qunzhi.ledger.VerifierKey;

/**
 * A witness and when it saw a checkpoint, by its clock.
 *
 * @param witness the name that the policy gives it
 */
public record Seen(String witness, Instant at) {

    static List<Seen> of(List<Cosignature> cosignatures, Map<VerifierKey, String> names) {
        return cosignatures.stream()
                .map(
                        by ->
                                new Seen(
                                        names.getOrDefault(by.witness(), by.witness().name()),
                                        Instant.ofEpochSecond(by.time())))
                .toList();
    }
}
