package org.qunzhi.audit.export;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.authority.Standing;
import org.qunzhi.contracts.Role;

/**
 * As whom somebody asks for the record: as an auditor by any organisation's appointment, or, as
 * everybody else for now, as the public.
 *
 * @param auditor absent for the public
 */
record Asker(@Nullable Acting auditor) {
    static final Asker PUBLIC = new Asker(null);

    static Asker of(@Nullable Principal signedIn, Standing standing) {
        if (signedIn == null) return PUBLIC;
        return standing.of(signedIn.getName()).stream()
                .filter(acting -> acting.role() == Role.AUDITOR)
                .findFirst()
                .map(Asker::new)
                .orElse(PUBLIC);
    }

    boolean isAuditor() {
        return auditor != null;
    }

    String code() {
        return isAuditor() ? Role.AUDITOR.code() : "public";
    }
}
