package org.qunzhi.platform.store;

import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.jspecify.annotations.Nullable;
import org.qunzhi.platform.Attributes;
import org.qunzhi.platform.Receipt;
import org.qunzhi.platform.trace.TraceContext;

/** Sends one command once: what was decided before is answered again, rebuilt from its commit. */
final class CommandSender {
    private final CommandBus bus;
    private final MongoEventStorageEngine engine;
    private final TraceContext trace;
    private final AnnotationCommandTargetResolver targets =
            AnnotationCommandTargetResolver.builder().build();

    CommandSender(CommandBus bus, MongoEventStorageEngine engine, TraceContext trace) {
        this.bus = bus;
        this.engine = engine;
        this.trace = trace;
    }

    /**
     * Decides the command, unless its commit is in the store.
     *
     * @throws KeyReused where the commit is that of another request
     * @throws RequestForgotten where nobody can tell any more
     */
    Receipt send(Object command, Map<String, String> attributes, Intent intent) {
        var before = decidedBefore(intent);
        if (before.isPresent()) return before.get();
        var message =
                GenericCommandMessage.asCommandMessage(command)
                        .withMetaData(attributes)
                        .andMetaData(Map.of(Intent.KEY, intent))
                        .andMetaData(traced());
        var failure = dispatch(message);
        if (failure != null) {
            if (failure instanceof OutcomeUnknown) throw failure;
            // A repeat that overtook this one: the rules may refuse what already holds.
            return decidedBefore(intent).orElseThrow(() -> failure);
        }
        var receipt = intent.receipt();
        return receipt == null ? nothingDecided(message) : receipt;
    }

    private Map<String, String> traced() {
        return trace.current().map(at -> Map.of(Attributes.TRACE, at)).orElse(Map.of());
    }

    private Optional<Receipt> decidedBefore(Intent intent) {
        return engine.commits()
                .durableOf(intent.commandId())
                .map(
                        commit -> {
                            if (!intent.isOf(commit)) throw new KeyReused();
                            return commit.receipt();
                        });
    }

    private @Nullable RuntimeException dispatch(CommandMessage<Object> message) {
        var outcome = new Outcome();
        bus.<Object, Object>dispatch(message, (_, result) -> outcome.result = result);
        var result = outcome.result;
        if (result == null) throw new IllegalStateException("the command bus is not local");
        if (!result.isExceptional()) return null;
        return result.exceptionResult() instanceof RuntimeException failure
                ? failure
                : new CommandExecutionException("not decided", result.exceptionResult());
    }

    private Receipt nothingDecided(CommandMessage<?> message) {
        var id = targets.resolveTarget(message).getIdentifier();
        return new Receipt(
                id,
                engine.lastSequenceNumberFor(id).orElse(-1L),
                Long.toString(engine.commits().head()));
    }

    private static final class Outcome {
        @Nullable CommandResultMessage<?> result;
    }
}
