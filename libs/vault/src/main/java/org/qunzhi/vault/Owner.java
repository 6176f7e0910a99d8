package org.qunzhi.vault;

/**
 * Whose key it is.
 *
 * @param kind of key, kebab-case: a service has the keys of its own kinds alone
 * @param subject unique within the kind: destroyed together
 * @param scope tells apart several keys of one subject, whose ids must not show that they belong
 *     together; empty for the one key that a subject usually has
 */
public record Owner(String kind, String subject, String scope) {
    /** Keys of a person's data at the organisation that holds them. */
    public static final String PERSONAL = "personal";

    /** Keys of what is sealed until some later event. */
    public static final String SEALED = "sealed";

    public Owner(String kind, String subject) {
        this(kind, subject, "");
    }

    public static Owner personal(String person, String heldBy) {
        return new Owner(PERSONAL, person + "|" + heldBy);
    }

    public static Owner sealed(String until) {
        return new Owner(SEALED, until);
    }

    /**
     * A key of its own for one place, where a pseudonym stands for the person: the id of a key that
     * lies beside the person's id elsewhere would tell who it is.
     */
    public Owner within(String place) {
        return new Owner(kind, subject, place);
    }
}
