package org.qunzhi.auditor;

import org.qunzhi.contracts.Context;

/**
 * Who decided an event, for whom and by what.
 *
 * @param cause id of the event that it follows from; empty where a person decided
 */
record By(String actor, String organization, String authority, String cause) {
    static final By SOMEBODY = new By("person-7", "association", "appointment-7@0", "");

    /** By the appointment that {@link SampleHouse} made for them. */
    static By appointed(String person, String organization) {
        return new By(person, organization, "of-" + person + "@0", "");
    }

    static By self(String person) {
        return new By(person, "", "self", "");
    }

    static By member(String person, String circle, String organization, String version) {
        return new By(person, organization, "circle:" + circle + "@" + version, "");
    }

    static By employed(String person, String organization, Object day) {
        return new By(person, organization, "employment:" + organization + "@" + day, "");
    }

    static By seated(String seat, int seating) {
        return new By(seat, "association", "seat:" + seat + "@" + seating, "");
    }

    /** By the platform. */
    static By following(Context context, Said cause) {
        return new By(
                context.code() + "-service",
                cause.by().organization(),
                cause.by().authority(),
                cause.id());
    }
}
