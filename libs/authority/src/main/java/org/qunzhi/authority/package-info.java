/**
 * A service's own copy of who may act for whom: appointments, units and employers, kept from
 * plan-service's events. Deny by default: what is not in the copy gives no right.
 *
 * <p>It is a copy, and may lag: for the milliseconds until an ended appointment arrives here,
 * somebody may still act by it. The event then names the appointment and its version as this
 * service had it ({@code authority}), so an auditor sees from the two streams that it was late. A
 * time in the appointment itself ({@code until}) needs no message and is never late.
 */
@NullMarked
package org.qunzhi.authority;

import org.jspecify.annotations.NullMarked;
