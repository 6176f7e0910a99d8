package org.qunzhi.audit.export;

import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.authority.Standing;
import org.qunzhi.contracts.Role;

/**
 * As whom somebody asks for the record: as themselves, by all their appointments together or by the
 * one that they name. Who has an auditor's appointment and names no other asks as an auditor. Or as
 * whoever holds an office or is in a circle, where it is asked what these could see.
 *
 * @param person absent for the public, and where an office or a circle asks, whoever it is
 * @param offices by which they may see more than the public
 * @param circle whose member asks, whoever it is
 */
public record Asker(@Nullable String person, List<Acting> offices, @Nullable String circle) {
    /** Everybody. */
    public static final Asker PUBLIC = new Asker(null, List.of());

    public Asker {
        offices =
                offices.stream()
                        .filter(acting -> acting.role() != null)
                        .sorted(Comparator.comparing(Acting::authority))
                        .toList();
    }

    public Asker(@Nullable String person, List<Acting> offices) {
        this(person, offices, null);
    }

    /** Whoever is in it. */
    public static Asker memberOf(String circle) {
        return new Asker(null, List.of(), circle);
    }

    static Asker of(@Nullable Principal signedIn, @Nullable String named, Standing standing) {
        if (signedIn == null) return PUBLIC;
        var offices = standing.of(signedIn.getName());
        if (named == null) return new Asker(signedIn.getName(), offices);
        return new Asker(
                signedIn.getName(),
                offices.stream()
                        .filter(acting -> acting.authority().startsWith(named + "@"))
                        .toList());
    }

    Optional<Acting> auditor() {
        return office(Role.AUDITOR);
    }

    /** The first of this role. */
    public Optional<Acting> office(Role role) {
        return offices.stream().filter(acting -> acting.role() == role).findFirst();
    }

    boolean isAuditor() {
        return auditor().isPresent();
    }

    /** {@code auditor}, {@code office}, {@code person} or {@code public}. */
    String code() {
        if (isAuditor()) return Role.AUDITOR.code();
        if (!offices.isEmpty()) return "office";
        return person == null ? "public" : "person";
    }

    /** Themselves, who have no office. */
    Acting self() {
        if (person == null) throw new IllegalStateException("nobody in particular");
        return Acting.self(person);
    }
}
