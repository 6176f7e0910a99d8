package org.qunzhi.platform.store;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.qunzhi.platform.Attributes;
import org.qunzhi.platform.Dispatcher;
import org.qunzhi.platform.Refusal;
import org.qunzhi.platform.trace.TraceContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends on a thread of its own: in the handler's unit of work the events of the command would join
 * the handler's own, and one commit would carry two aggregates.
 */
final class FollowUps implements Dispatcher, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FollowUps.class);
    private static final int MOST_ATTEMPTS = 5;

    private final CommandSender sender;
    private final TraceContext trace;
    private final String service;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    FollowUps(CommandSender sender, TraceContext trace, String service) {
        this.sender = sender;
        this.trace = trace;
        this.service = service;
    }

    @Override
    public void dispatch(EventMessage<?> cause, String purpose, Object command) {
        var commandId = RequestHashes.commandId("event", cause.getIdentifier(), purpose);
        var parent = trace.current().orElse(null);
        try {
            threads.submit(() -> send(cause, command, commandId, parent)).get();
        } catch (ExecutionException e) {
            var failure = failure(e);
            if (!isFinal(failure, cause, purpose)) throw failure;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutcomeUnknown(commandId, e);
        }
    }

    private void send(
            EventMessage<?> cause, Object command, String commandId, @Nullable String parent) {
        for (int attempt = 1; ; attempt++) {
            try (var _ = trace.resume(parent, "follow-up")) {
                sender.send(command, attributes(cause), new Intent(commandId, "event"));
                return;
            } catch (ConcurrencyException e) {
                if (attempt == MOST_ATTEMPTS) throw e;
            }
        }
    }

    private Map<String, String> attributes(EventMessage<?> cause) {
        var attributes = new HashMap<String, String>();
        for (var name :
                new String[] {
                    Attributes.ORGANIZATION, Attributes.AUTHORITY, Attributes.CORRELATION
                }) {
            if (cause.getMetaData().get(name) instanceof String value) attributes.put(name, value);
        }
        attributes.putIfAbsent(Attributes.CORRELATION, cause.getIdentifier());
        attributes.put(Attributes.ACTOR, service);
        attributes.put(Attributes.CAUSATION, cause.getIdentifier());
        return attributes;
    }

    private static boolean isFinal(Throwable failure, EventMessage<?> cause, String purpose) {
        var code =
                switch (failure) {
                    case CommandExecutionException refused ->
                            refused.<Refusal>getDetails().map(Refusal::code).orElse("");
                    case AggregateStreamCreationException _ -> "exists-already";
                    default -> "";
                };
        if (code.isEmpty()) return false;
        log.info("Refused: code={} cause={} purpose={}", code, cause.getIdentifier(), purpose);
        return true;
    }

    private static RuntimeException failure(ExecutionException failure) {
        return failure.getCause() instanceof RuntimeException cause
                ? cause
                : new IllegalStateException(failure);
    }

    @Override
    public void close() {
        threads.close();
    }
}
