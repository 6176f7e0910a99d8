package org.qunzhi.audit.index;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose an event is: who has to do with it, before it is asked what they may see.
 *
 * @param home the organisations whose own matter it is
 * @param host the organiser or association that decides it, once it has come up to it
 * @param path the associations that recommend the entry, as far as it has come up to them
 * @param unit of the home organisation; absent for the organisation as a whole
 * @param unitBound whether a promoter of another unit has nothing to do with it
 * @param circle whose work it is; absent where it is no circle's
 * @param members of the circle, by person id
 * @param people whom it is about, by person id
 * @param revealed whether the round is open
 */
public record Scope(
        Set<String> home,
        Set<String> host,
        Set<String> path,
        @Nullable String unit,
        boolean unitBound,
        @Nullable String circle,
        Set<String> members,
        Set<String> people,
        boolean revealed) {

    public Scope {
        home = Set.copyOf(home);
        host = Set.copyOf(host);
        path = Set.copyOf(path);
        members = Set.copyOf(members);
        people = Set.copyOf(people);
    }
}
