/**
 * The completeness list: once a day all streams of the log as of one size, by name, each with its
 * last counter and the digest of its last entry. Its root and count are an entry of the log, so
 * that nobody can leave out a stream, or the end of one, and show the rest as whole.
 */
@NullMarked
package org.qunzhi.audit.streamlist;

import org.jspecify.annotations.NullMarked;
