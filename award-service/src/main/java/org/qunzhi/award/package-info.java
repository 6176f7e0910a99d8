/** The award service: starts what the platform provides over this service's features. */
@NullMarked
package org.qunzhi.award;

import org.jspecify.annotations.NullMarked;
