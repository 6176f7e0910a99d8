package org.qunzhi.auditor.bundle;

import java.util.ArrayList;
import java.util.List;
import org.qunzhi.ledger.KeyType;
import org.qunzhi.ledger.MalformedNote;
import org.qunzhi.ledger.VerifierKey;

/** The further keys of a log, each of which an entry announces while the one before still signs. */
final class Announcements {
    private static final String EVENT = ".log-key-announced.v";
    private final List<Announced> all = new ArrayList<>();

    record Announced(long index, VerifierKey key) {}

    void take(Disclosed shown) {
        if (!shown.type().contains(EVENT)) return;
        try {
            var key = VerifierKey.parse(shown.text("key").orElse(""));
            if (key.type() == KeyType.ED25519) all.add(new Announced(shown.index(), key));
        } catch (MalformedNote e) {
            // No key that anything could be verified with.
            return;
        }
    }

    List<Announced> all() {
        return all;
    }

    List<VerifierKey> keys() {
        return all.stream().map(Announced::key).toList();
    }
}
