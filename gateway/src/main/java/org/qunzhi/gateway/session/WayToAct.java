package org.qunzhi.gateway.session;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One appointment of the signed-in person.
 *
 * @param unit absent where it holds for the whole organisation
 * @param role its code, {@code decision-maker}
 */
record WayToAct(
        String appointment,
        String organization,
        String organizationName,
        @Nullable String unit,
        String role) {

    WayToAct {
        role = role.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
