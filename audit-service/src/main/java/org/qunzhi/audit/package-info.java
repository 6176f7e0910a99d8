/** The audit service: the transparency log over every service's events. */
@NullMarked
package org.qunzhi.audit;

import org.jspecify.annotations.NullMarked;
