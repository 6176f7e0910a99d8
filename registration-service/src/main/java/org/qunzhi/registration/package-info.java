/** The registration service: starts what the platform provides over this service's features. */
@NullMarked
package org.qunzhi.registration;

import org.jspecify.annotations.NullMarked;
