/** Events of audit-service 监督: what the log says of itself. */
@NullMarked
package org.qunzhi.contracts.audit;

import org.jspecify.annotations.NullMarked;
