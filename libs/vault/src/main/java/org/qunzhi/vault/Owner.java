package org.qunzhi.vault;

/**
 * Whose key it is.
 *
 * @param kind of key, kebab-case: a service has the keys of its own kinds alone
 * @param subject unique within the kind
 */
public record Owner(String kind, String subject) {
    /** Keys of a person's data at the organisation that holds them. */
    public static final String PERSONAL = "personal";

    /** Keys of what is sealed until some later event. */
    public static final String SEALED = "sealed";

    public static Owner personal(String person, String heldBy) {
        return new Owner(PERSONAL, person + "|" + heldBy);
    }

    public static Owner sealed(String until) {
        return new Owner(SEALED, until);
    }
}
