/** Events between services: the relay to Kafka, the envelope, the inbox that takes them in. */
@NullMarked
package org.qunzhi.platform.wire;

import org.jspecify.annotations.NullMarked;
