/**
 * Who may act for an organisation, in which role, from when (HN 5.2; LN art. 6, 13, 16). The first
 * decision-maker follows from the founding or the confirmation; every other appointment is made and
 * ended by a decision-maker of the organisation itself. A registered person suffices, employed
 * there or not. Publishes {@code AppointmentEvent}.
 *
 * <p>An appointment is an aggregate of its own, because every decision names it and its version as
 * its authority; an aggregate for each organisation would make all of an organisation's
 * appointments one stream. So «nobody ends the last decision-maker» is decided by facts from the
 * read model: of two who end each other in the same moment both may succeed.
 */
@NullMarked
package org.qunzhi.plan.appointment;

import org.jspecify.annotations.NullMarked;
