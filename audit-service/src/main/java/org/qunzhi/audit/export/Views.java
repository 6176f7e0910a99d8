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
    private final ErasedPersons erased;
    private final Protection protection;

    Views(Standing standing, RevealedRounds revealed, ErasedPersons erased, Protection protection) {
        this.standing = standing;
        this.revealed = revealed;
        this.erased = erased;
        this.protection = protection;
    }

    View of(@Nullable Principal signedIn) {
        var asker = Asker.of(signedIn, standing);
        return new View(asker, revealed.all(), new Opening(protection, erased.all()));
    }
}
