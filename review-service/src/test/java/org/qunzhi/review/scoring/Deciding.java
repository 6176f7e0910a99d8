package org.qunzhi.review.scoring;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final Map<String, Scoring> scorings = new HashMap<>();
    private final Instant now;

    Deciding(List<ScoringEvent> given, Instant now) {
        for (var event : given) {
            var scoring = scorings.getOrDefault(event.scoring(), Scoring.NONE);
            scorings.put(event.scoring(), scoring.after(event));
        }
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
        var asked = (ScoringCommand) command;
        var scoring = Objects.requireNonNull(scorings.get(asked.scoring()));
        return switch (scoring.decide(asked, now)) {
            case Decision.Accepted<ScoringEvent>(var events) ->
                    new Receipt("s", events.size(), "0");
            case Decision.Refused<ScoringEvent>(var refusal) ->
                    throw new CommandExecutionException(refusal.code(), null, refusal);
        };
    }
}
