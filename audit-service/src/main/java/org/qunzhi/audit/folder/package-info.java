/**
 * The log as a folder of files (C2SP tlog-tiles) that any web server can serve, and from which it
 * is restored where its database was lost. Everything under a checkpoint is on the disk before the
 * checkpoint is, and the checkpoint before anybody is shown it.
 */
@NullMarked
package org.qunzhi.audit.folder;

import org.jspecify.annotations.NullMarked;
