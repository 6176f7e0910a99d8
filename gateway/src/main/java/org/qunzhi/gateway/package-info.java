/**
 * The one door: it knows which service answers which address, says so politely when one does not,
 * and keeps out what no service should have to read. Who somebody is and what they may do is
 * decided by the services, each for itself; nothing here is trusted by them.
 */
@NullMarked
package org.qunzhi.gateway;

import org.jspecify.annotations.NullMarked;
