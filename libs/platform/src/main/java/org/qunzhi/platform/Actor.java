package org.qunzhi.platform;

/**
 * Who decides, on whose behalf and by which right: the three that every event names.
 *
 * @param person a person id (the {@code sub} of a token), or a pseudonym where the person is
 *     protected
 * @param organization the organisation acted for; empty where somebody acts for themselves
 * @param authority id and version of what gave the right, as this service had it: {@code
 *     id@version}
 */
public record Actor(String person, String organization, String authority) {

    /** A signed-in person who acts for nobody but themselves. */
    public static Actor self(String person) {
        return new Actor(person, "", "self");
    }
}
