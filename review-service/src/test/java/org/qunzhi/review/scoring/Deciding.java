package org.qunzhi.review.scoring;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandExecutionException;
import org.qunzhi.contracts.review.ScoringEvent;
import org.qunzhi.platform.Actor;
import org.qunzhi.platform.Commands;
import org.qunzhi.platform.Decision;
import org.qunzhi.platform.Receipt;
import org.springframework.http.ResponseEntity;

/**
 * One scoring whose rules decide as they do behind the store, and what was decided is forgotten.
 */
final class Deciding implements Commands {
    private final Scoring scoring;
    private final Instant now;

    Deciding(List<ScoringEvent> given, Instant now) {
        var state = Scoring.NONE;
        for (var event : given) state = state.after(event);
        scoring = state;
        this.now = now;
    }

    @Override
    public ResponseEntity<Receipt> create(Actor by, Function<String, Object> command) {
        throw new UnsupportedOperationException("no command creates a scoring");
    }

    @Override
    public ResponseEntity<Receipt> send(Actor by, Object command) {
        return ResponseEntity.ok(once(by, "", command));
    }

    @Override
    public Receipt once(Actor by, String key, Object command) {
        return switch (scoring.decide((ScoringCommand) command, now)) {
            case Decision.Accepted<ScoringEvent>(var events) ->
                    new Receipt("s", events.size(), "0");
            case Decision.Refused<ScoringEvent>(var refusal) ->
                    throw new CommandExecutionException(refusal.code(), null, refusal);
        };
    }
}
