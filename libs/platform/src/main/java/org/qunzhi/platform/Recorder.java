package org.qunzhi.platform;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateLifecycle;

/** The one place where a decision meets Axon. */
public final class Recorder {

    /** Applies the events of an accepted decision; throws the refusal of a refused one. */
    public static <E> void record(Decision<E> decision) {
        switch (decision) {
            case Decision.Accepted<E>(var events) -> events.forEach(AggregateLifecycle::apply);
            case Decision.Refused<E>(var refusal) ->
                    throw new CommandExecutionException(refusal.code(), null, refusal);
        }
    }

    private Recorder() {}
}
