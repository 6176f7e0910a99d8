/**
 * What every service does alike at its HTTP edge: tokens, problem+json in two languages, limits.
 */
@NullMarked
package org.qunzhi.platform.web;

import org.jspecify.annotations.NullMarked;
