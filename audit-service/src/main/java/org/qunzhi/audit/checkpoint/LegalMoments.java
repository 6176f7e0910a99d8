package org.qunzhi.audit.checkpoint;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.EventType;

/** Types of events at which the log must stand signed. */
public final class LegalMoments {
    private static final Map<String, Boolean> DEADLINES =
            Arrays.stream(Context.values())
                    .flatMap(
                            context ->
                                    context.events().values().stream()
                                            .map(event -> event.getAnnotation(EventType.class))
                                            .filter(EventType::legalMoment)
                                            .map(
                                                    type ->
                                                            Map.entry(
                                                                    context.type(type),
                                                                    type.deadline())))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    public static boolean contains(String type) {
        return DEADLINES.containsKey(type);
    }

    /** Whether its checkpoint must also cover what others decided before it. */
    public static boolean isDeadline(String type) {
        return DEADLINES.getOrDefault(type, false);
    }

    private LegalMoments() {}
}
