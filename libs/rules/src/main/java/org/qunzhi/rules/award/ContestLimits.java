package org.qunzhi.rules.award;

import java.time.LocalDate;
import org.qunzhi.rules.Edition;
import org.qunzhi.rules.Editions;

/** Between which bounds an organiser sets the days of publicity and the tiers; bounds included. */
public record ContestLimits(
        String edition,
        LocalDate inForceFrom,
        String source,
        Verified verified,
        int fewestPublicityDays,
        int mostPublicityDays,
        int fewestTiers,
        int mostTiers)
        implements Edition {

    public static final ContestLimits CURRENT =
            Editions.load("contest-limits", "qunzhi-2026", ContestLimits.class);

    public ContestLimits {
        ordered("publicity days", fewestPublicityDays, mostPublicityDays);
        ordered("tiers", fewestTiers, mostTiers);
    }

    private static void ordered(String what, int fewest, int most) {
        if (fewest < 1 || fewest > most) {
            throw new IllegalArgumentException(what + ": " + fewest + " to " + most);
        }
    }

    public boolean admitPublicityOf(int days) {
        return fewestPublicityDays <= days && days <= mostPublicityDays;
    }

    public boolean admitTiers(int count) {
        return fewestTiers <= count && count <= mostTiers;
    }
}
