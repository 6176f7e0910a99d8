/**
 * People and their employers over time (LN art. 9: 申报单位; the recusal of experts rests on it). A
 * signed-in person registers themselves; an organisation records people of its own who have no
 * account. One may work for several organisations at once, never twice at once for the same one.
 * What people state of themselves is held by the founding organisation, what an employer records by
 * the employer; names and telephone numbers lie closed, and whom the holder erased it records no
 * more. Publishes {@code PersonEvent}; an employment that ended stays in the history.
 */
@NullMarked
package org.qunzhi.plan.person;

import org.jspecify.annotations.NullMarked;
