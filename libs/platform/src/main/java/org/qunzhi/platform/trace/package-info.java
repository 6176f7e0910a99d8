/** The W3C trace context where no library carries it. */
@NullMarked
package org.qunzhi.platform.trace;

import org.jspecify.annotations.NullMarked;
