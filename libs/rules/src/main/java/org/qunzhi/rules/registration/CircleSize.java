package org.qunzhi.rules.registration;

import java.time.LocalDate;
import org.qunzhi.rules.Edition;
import org.qunzhi.rules.Editions;

/**
 * How many people a circle has, both bounds included (HN 7.3 leaves it open).
 *
 * <p>Is not built where the bounds are no range of people.
 *
 * @param note what of it was not verified
 */
public record CircleSize(
        String edition,
        LocalDate inForceFrom,
        String source,
        Verified verified,
        String note,
        int fewestMembers,
        int mostMembers)
        implements Edition {

    public CircleSize {
        if (fewestMembers < 1) throw new IllegalArgumentException("fewestMembers below 1");
        if (mostMembers < fewestMembers)
            throw new IllegalArgumentException("mostMembers below fewestMembers");
    }

    public static CircleSize usual() {
        return Editions.load("circle", "usual-size", CircleSize.class);
    }

    public boolean admits(int members) {
        return members >= fewestMembers && members <= mostMembers;
    }
}
