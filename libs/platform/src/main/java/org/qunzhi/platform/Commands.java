package org.qunzhi.platform;

import java.util.function.Function;
import org.springframework.http.ResponseEntity;

/**
 * Sends what an HTTP request asks for to its aggregate, once: a repeated {@code Idempotency-Key}
 * with the same body answers as the first time and writes nothing, with another body it is refused.
 *
 * <p>Refusals, clashes and unknown outcomes leave as exceptions that the platform translates to
 * problem+json; a feature never catches them.
 */
public interface Commands {

    /**
     * For an aggregate that the command creates; answers 201. The id is made here, a random UUID.
     */
    ResponseEntity<Receipt> create(Actor by, Function<String, Object> command);

    /** For an aggregate that exists; answers 200. */
    ResponseEntity<Receipt> send(Actor by, Object command);

    /**
     * For what no request and no event asks for, as at the start of a service: sent outside of any
     * request, and a repeat of the person's key answers as the first time and decides nothing.
     */
    Receipt once(Actor by, String key, Object command);
}
