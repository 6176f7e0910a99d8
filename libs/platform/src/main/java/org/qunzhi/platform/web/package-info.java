/**
 * What every service does alike at its HTTP edge: tokens, problem+json (RFC 9457) in Chinese and
 * English, all faults of a request at once, limits. A feature throws a refusal or lets an exception
 * pass; what becomes of it is decided here and nowhere else.
 */
@NullMarked
package org.qunzhi.platform.web;

import org.jspecify.annotations.NullMarked;
