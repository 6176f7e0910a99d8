package org.qunzhi.auditor.decisions;

import org.jspecify.annotations.Nullable;

/**
 * Of which organisation something is decided, and of which unit of it.
 *
 * @param unit absent for the organisation itself
 * @param exact whether the unit is known at all
 */
record Place(String organization, @Nullable String unit, boolean exact) {

    static Place in(String organization) {
        return new Place(organization, null, false);
    }

    static Place in(String organization, @Nullable String unit) {
        return new Place(organization, unit, true);
    }
}
