/** The review service: starts what the platform provides over this service's features. */
@NullMarked
package org.qunzhi.review;

import org.jspecify.annotations.NullMarked;
