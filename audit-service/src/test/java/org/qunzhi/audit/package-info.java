/** What several tests of this service need. */
@NullMarked
package org.qunzhi.audit;

import org.jspecify.annotations.NullMarked;
