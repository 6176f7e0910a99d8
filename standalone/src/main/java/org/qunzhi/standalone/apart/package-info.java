/**
 * {@code ./qunzhi secrets} and {@code ./qunzhi apart}: the platform as separate processes, as
 * {@code docker-compose.yml} describes them, on a machine without a Docker engine.
 */
@NullMarked
package org.qunzhi.standalone.apart;

import org.jspecify.annotations.NullMarked;
