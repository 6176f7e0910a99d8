/**
 * Who is signed in, on whose behalf they may act and now do, and what the pages offer them for it.
 * The choice goes with every call to a service ({@code Qunzhi-On-Behalf-Of}); each service checks
 * it against its own copy of the appointments, so nothing here gives a right.
 */
@NullMarked
package org.qunzhi.gateway.session;

import org.jspecify.annotations.NullMarked;
