package org.qunzhi.platform;

import org.axonframework.eventhandling.EventMessage;

/**
 * Sends commands that follow from events, outside the handler's unit of work, with a command id
 * derived from the causing event and the purpose: however often the event comes, the effect is
 * once.
 */
public interface Dispatcher {

    /**
     * Decided by the platform, on behalf of the organisation and by the authority of the cause.
     *
     * <p>Returns when the command is durable or was refused; a refusal is logged and is final.
     * Throws when the outcome is unknown, so that the event comes again.
     *
     * @param cause the event being handled
     * @param purpose tells apart several commands from one event, stable across versions
     */
    void dispatch(EventMessage<?> cause, String purpose, Object command);

    /** An id for an aggregate that follows from {@code parts}: the same parts, the same UUID. */
    static String idFrom(String... parts) {
        return java.util
                .UUID
                .nameUUIDFromBytes(
                        String.join("\n", parts).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }
}
