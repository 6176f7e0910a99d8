package org.qunzhi.audit.logkey;

import static org.qunzhi.platform.Decision.accepted;
import static org.qunzhi.platform.Decision.nothing;
import static org.qunzhi.platform.Decision.refused;

import java.util.HashMap;
import java.util.Map;
import org.qunzhi.audit.logkey.LogKeyCommand.AnnounceLogKey;
import org.qunzhi.audit.logkey.LogKeyRefusal.NotBesideAnother;
import org.qunzhi.audit.logkey.LogKeyRefusal.NumberTaken;
import org.qunzhi.contracts.audit.LogKeyEvent;
import org.qunzhi.contracts.audit.LogKeyEvent.LogKeyAnnounced;
import org.qunzhi.platform.Decision;

/** Which keys were announced, by their numbers. */
record LogKeyring(Map<Integer, String> announced) {
    static final LogKeyring EMPTY = new LogKeyring(Map.of());

    Decision<LogKeyEvent> decide(LogKeyCommand command) {
        return switch (command) {
            case AnnounceLogKey announce -> announce(announce);
        };
    }

    private Decision<LogKeyEvent> announce(AnnounceLogKey announce) {
        var known = announced.get(announce.number());
        if (announce.key().equals(known)) return nothing();
        if (known != null) return refused(new NumberTaken(announce.number()));
        if (announce.key().equals(announce.beside()))
            return refused(new NotBesideAnother(announce.key()));

        return accepted(
                new LogKeyAnnounced(
                        announce.logKeys(), announce.number(), announce.key(), announce.beside()));
    }

    LogKeyring after(LogKeyEvent event) {
        return switch (event) {
            case LogKeyAnnounced(var _, var number, var key, var _) -> with(number, key);
        };
    }

    private LogKeyring with(int number, String key) {
        var more = new HashMap<>(announced);
        more.put(number, key);
        return new LogKeyring(Map.copyOf(more));
    }
}
