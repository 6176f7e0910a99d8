/**
 * What is done before the log is written to. Where its database was lost, its entries come back
 * from the folder, held against what others know of it; each is compared with its event before the
 * log goes on. Where the folder knows of more than the database, nothing goes on: it would sign
 * again what it has signed before.
 */
@NullMarked
package org.qunzhi.audit.restore;

import org.jspecify.annotations.NullMarked;
