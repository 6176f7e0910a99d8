package org.qunzhi.rules.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunzhi.rules.Edition;
import org.qunzhi.rules.Editions;

/**
 * How sheets become a score and scores a ranking.
 *
 * @param trimFrom from so many valid sheets on, the extremes are dropped
 * @param dropLowest so many of the lowest
 * @param dropHighest so many of the highest
 * @param fewestExperts seats a round needs before scoring starts
 * @param mostExperts seats a round may have; what one entry's reveal says must fit into one commit
 * @param tieBreaks item codes in order: of equal scores the higher mean of all valid sheets for the
 *     item goes first; an item that the round's sheet does not have decides nothing
 * @param note what of it was not verified
 * @param title what people call it
 */
public record ScoringPolicy(
        String edition,
        LocalDate inForceFrom,
        String source,
        Verified verified,
        String note,
        String title,
        int trimFrom,
        int dropLowest,
        int dropHighest,
        int fewestExperts,
        int mostExperts,
        List<String> tieBreaks)
        implements Edition {
    private static final Map<String, ScoringPolicy> EDITIONS =
            Editions.all("scoring-policies", ScoringPolicy.class);

    public ScoringPolicy {
        tieBreaks = List.copyOf(tieBreaks);
        if (dropLowest < 0 || dropHighest < 0) throw bad("fewer than none cannot be dropped");
        if (trimFrom <= dropLowest + dropHighest) {
            throw bad("of " + trimFrom + " sheets none is left after dropping");
        }
        if (fewestExperts < 1 || mostExperts < fewestExperts) {
            throw bad(fewestExperts + " to " + mostExperts + " experts is no range");
        }
        if (new HashSet<>(tieBreaks).size() != tieBreaks.size()) {
            throw bad("an item breaks ties once");
        }
    }

    /** Every edition that ships; the first call reads and checks all of them. */
    public static Collection<ScoringPolicy> editions() {
        return EDITIONS.values();
    }

    public static Optional<ScoringPolicy> find(String edition) {
        return Optional.ofNullable(EDITIONS.get(edition));
    }

    private static IllegalArgumentException bad(String fault) {
        return new IllegalArgumentException(fault);
    }
}
