package org.qunzhi.platform.store;

import static org.qunzhi.contracts.Classification.PERSONAL;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.EventType;
import org.qunzhi.contracts.Personal;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.Sealed;

/** A vocabulary to test protected fields with. */
public sealed interface LetterEvent {
    String letter();

    record Offer(Map<String, Integer> prices, int total) {}

    /** {@code writer} names the person and is protected itself. */
    @EventType(value = "letter-written", version = 2, classification = PERSONAL)
    record LetterWritten(
            String letter,
            String office,
            String opening,
            @Personal(of = "writer", heldBy = "office") Protected<String> writer,
            @Personal(of = "writer", heldBy = "office") @Nullable Protected<String> address,
            @Sealed(until = "opening") Protected<Offer> offer)
            implements LetterEvent {}

    static StoredNames names() {
        return StoredNames.of(LetterWritten.class);
    }
}
