package org.qunzhi.audit.export;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Standing;
import org.qunzhi.contracts.Role;

/** As whom somebody asks for the record. */
enum Asker {
    PUBLIC("public"),
    AUDITOR(Role.AUDITOR.code());

    private final String code;

    Asker(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** An auditor by any organisation's appointment; everybody else is the public, for now. */
    static Asker of(@Nullable Principal signedIn, Standing standing) {
        if (signedIn == null) return PUBLIC;
        var appointments = standing.of(signedIn.getName());
        return appointments.stream().anyMatch(acting -> acting.role() == Role.AUDITOR)
                ? AUDITOR
                : PUBLIC;
    }
}
