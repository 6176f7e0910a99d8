package org.qunzhi.audit.logkey;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

public sealed interface LogKeyCommand {

    /**
     * By the service itself, when it begins to sign with a further key.
     *
     * @param number from 2
     * @param key as a verifier key of C2SP signed-note
     * @param beside the key that has signed until now
     */
    record AnnounceLogKey(
            @TargetAggregateIdentifier String logKeys, int number, String key, String beside)
            implements LogKeyCommand {}
}
