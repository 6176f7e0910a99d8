package org.qunzhi.audit.export;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Standing;
import org.qunzhi.platform.store.Protection;
import org.springframework.stereotype.Component;

/** What whoever is signed in may see, as things stand now. */
@Component
class Views {
    private final Standing standing;
    private final RevealedRounds revealed;
    private final Protection protection;

    Views(Standing standing, RevealedRounds revealed, Protection protection) {
        this.standing = standing;
        this.revealed = revealed;
        this.protection = protection;
    }

    View of(@Nullable Principal signedIn) {
        return of(Asker.of(signedIn, standing));
    }

    View of(Asker asker) {
        return new View(asker, revealed.all(), protection);
    }
}
