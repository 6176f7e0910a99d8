package org.qunzhi.registration;

import org.qunzhi.vault.Owner;

/** Whose keys close what is kept here outside of events. */
public final class KeptKeys {
    /** Of keys that this service alone has. */
    static final String KIND = "kept-registration";

    /** Of what somebody has typed for an organisation's work; destroyed with their data there. */
    public static Owner draftsOf(String person, String organization) {
        return new Owner(KIND, "drafts/" + person + "/" + organization);
    }

    private KeptKeys() {}
}
