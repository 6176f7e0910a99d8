package org.qunzhi.contracts.audit;

import static org.qunzhi.contracts.Classification.PUBLIC;

import org.qunzhi.contracts.EventType;

/** The keys that sign the log. */
public sealed interface LogKeyEvent {
    String logKeys();

    /**
     * A further key signs the log from now on, beside {@code signedBeside}, which signed it before
     * and signs this entry too. Both as C2SP signed-note verifier keys; {@code number} counts from
     * 2.
     */
    @EventType(value = "log-key-announced", classification = PUBLIC, legalMoment = true)
    record LogKeyAnnounced(String logKeys, int number, String key, String signedBeside)
            implements LogKeyEvent {}
}
