/** The plan service: starts what the platform provides over this service's features. */
@NullMarked
package org.qunzhi.plan;

import org.jspecify.annotations.NullMarked;
