package org.qunzhi.audit.export;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.index.Cut;
import org.qunzhi.audit.index.Scopes;
import org.qunzhi.authority.Standing;
import org.qunzhi.platform.store.Protection;
import org.springframework.stereotype.Component;

/** What whoever asks may see. */
@Component
public class Views {
    private final Standing standing;
    private final Scopes scopes;
    private final ErasedPersons erased;
    private final Protection protection;

    public Views(Standing standing, Scopes scopes, ErasedPersons erased, Protection protection) {
        this.standing = standing;
        this.scopes = scopes;
        this.erased = erased;
        this.protection = protection;
    }

    /**
     * Whoever is signed in.
     *
     * @param named the appointment by which alone they ask
     */
    public Asker asker(@Nullable Principal signedIn, @Nullable String named) {
        return Asker.of(signedIn, named, standing);
    }

    /** Of that asker; nobody sees what was erased meanwhile, as of whenever they ask. */
    public View of(Asker asker, Cut rights) {
        return new View(asker, rights, scopes, new Opening(protection, erased.all()));
    }
}
