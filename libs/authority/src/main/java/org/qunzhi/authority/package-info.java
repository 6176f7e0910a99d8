/**
 * A service's own copy of who may act for whom: appointments, units and employers, kept from
 * plan-service's events. Deny by default: what is not in the copy gives no right.
 */
@NullMarked
package org.qunzhi.authority;

import org.jspecify.annotations.NullMarked;
