/**
 * Enterprises and associations, each the root of its own tree of units (HN 5.1, 5.2; LN art. 3, 4).
 * Any signed-in person applies and names the first decision-maker; the association applied to
 * confirms or rejects, and gains no right inside. The first association alone is founded by a
 * signed genesis file. Publishes {@code OrganizationEvent}.
 *
 * <p>Whether the association applied to is one is a fact from this service's own read model: an
 * association is never un-founded, so a late answer can only refuse too much.
 */
@NullMarked
package org.qunzhi.plan.organization;

import org.jspecify.annotations.NullMarked;
