/**
 * Keeps, event by event in the order of the log, what a later question needs: which events name a
 * thing, whose things are, who was appointed, what was revealed – each with the entry that told it,
 * so that it can be asked as of any entry or moment. All of it is made from the stored events
 * again, and written so that doing it twice changes nothing: a kill costs the last page alone.
 */
@NullMarked
package org.qunzhi.audit.index;

import org.jspecify.annotations.NullMarked;
