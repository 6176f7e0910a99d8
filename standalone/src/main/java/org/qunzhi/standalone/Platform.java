package org.qunzhi.standalone;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.qunzhi.ledger.SigningKey;
import org.qunzhi.standalone.issuer.Accounts;
import org.qunzhi.standalone.season.SignIn;

/** A running platform, in one process or in many, as far as the season has to know it. */
public interface Platform {
    /** Where a program on this machine finds the gateway. */
    URI door();

    /** Where people open it. */
    URI publicUrl();

    /** Folder of everything that must survive a restart. */
    Path data();

    Accounts accounts();

    /** Where its accounts sign in. */
    SignIn.Provider signIn();

    /**
     * What the log signs with, as whoever rules the vault and its master keys can have it: the
     * demonstration forges with it.
     */
    SigningKey logKey();

    /** The master key of personal data; empty where its operators rotate it, not itself. */
    Optional<String> masterKey();

    /** The file by which its clock is set to made-up dates. */
    default Path clockOffset() {
        return data().resolve("clock-offset");
    }
}
