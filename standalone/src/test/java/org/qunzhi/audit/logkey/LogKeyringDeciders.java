package org.qunzhi.audit.logkey;

import static org.qunzhi.standalone.Deciders.LOG;

import org.qunzhi.audit.logkey.LogKeyCommand.AnnounceLogKey;
import org.qunzhi.standalone.Deciders;

/** The log announces its next key. */
public final class LogKeyringDeciders {

    public static void play(Deciders deciders) {
        deciders.ask(
                        LogKeyring.EMPTY,
                        (LogKeyring its, LogKeyCommand command) -> its.decide(command),
                        LogKeyring::after)
                .then(LOG, new AnnounceLogKey("keys", 2, "second", "first"));
    }

    private LogKeyringDeciders() {}
}
