/**
 * {@code ./qunzhi faults}: separate processes are killed, stopped and restarted under load, and
 * what every client was told is held against what the stores and the log have.
 */
@NullMarked
package org.qunzhi.faults;

import org.jspecify.annotations.NullMarked;
