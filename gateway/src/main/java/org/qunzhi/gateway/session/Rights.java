package org.qunzhi.gateway.session;

import static java.util.stream.Stream.concat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the pages offer to whom, by the role acted by. A courtesy: the services decide, each by its
 * own rules, and refuse whoever goes past it.
 */
final class Rights {
    /** Of everybody who is signed in, by whatever appointment or none. */
    private static final List<String> OWN = List.of("own-circle", "found-circle", "own-data");

    private static final Map<String, List<String>> OF =
            Map.of(
                    "decision-maker",
                    List.of(
                            "manage-organization",
                            "appoint",
                            "approve-plan",
                            "read-circles",
                            "confer-awards",
                            "erase-person"),
                    "promoter",
                    List.of(
                            "manage-organization",
                            "manage-people",
                            "draft-plan",
                            "review-registration",
                            "review-topic",
                            "accept-result",
                            "read-circles",
                            "enter-contest"),
                    "secretary",
                    List.of(
                            "confirm-organization",
                            "manage-membership",
                            "manage-contests",
                            "manage-rounds",
                            "recommend-entry",
                            "read-ranking",
                            "manage-awards"),
                    "chair",
                    List.of("read-rounds", "reveal", "read-ranking", "manage-awards"),
                    "expert",
                    List.of("score"),
                    "finance-officer",
                    List.of(),
                    "issuer-signatory",
                    List.of("confer-awards"),
                    "supervisor",
                    List.of("read-history", "supervise"),
                    "auditor",
                    List.of("read-history", "supervise", "audit"),
                    "partner",
                    List.of());

    /**
     * @param role absent for somebody who acts for nobody but themselves
     */
    static List<String> of(@Nullable String role) {
        var more = role == null ? List.<String>of() : OF.getOrDefault(role, List.of());
        return concat(OWN.stream(), Stream.of(more).flatMap(List::stream)).toList();
    }

    static boolean knows(String role) {
        return OF.containsKey(role);
    }

    private Rights() {}
}
