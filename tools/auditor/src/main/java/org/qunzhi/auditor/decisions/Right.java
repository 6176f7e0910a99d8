package org.qunzhi.auditor.decisions;

import java.util.Set;
import org.qunzhi.contracts.Role;

/** One way in which somebody, or the platform, may decide an event. */
public sealed interface Right {

    /** By an appointment in one of the roles, which reaches what it is decided of. */
    record Appointed(Set<Role> roles, Reach reach) implements Right {}

    /** By an appointment in whatever role, or by none: of one's own. */
    record Own() implements Right {}

    /** As an employee who is one of the circle. */
    record Employed() implements Right {}

    /** As the leader of the circle. */
    record Leading() implements Right {}

    /** As one of the circle. */
    record Member() implements Right {}

    /** From a seat of the panel, under its pseudonym. */
    record Seated() implements Right {}

    /** By the signed file that the first organisation was founded with. */
    record Genesis() implements Right {}

    /** The platform itself, which follows from an event of one of these names. */
    record FollowsFrom(Set<String> causes) implements Right {}

    /** The service that keeps the log, of the log itself: nobody's decision. */
    record OfTheLog() implements Right {}

    enum Reach {
        /** Anywhere in the organisation. */
        ANYWHERE,
        /** The whole organisation. */
        WHOLE,
        /** The unit that it is decided of. */
        UNIT
    }
}
