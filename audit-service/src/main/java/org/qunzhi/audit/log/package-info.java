/**
 * Makes of every event of every service exactly one entry of a Merkle log (RFC 6962), in position
 * order within each service. Records are stored first and logged after, without being interpreted:
 * an entry is made of the envelope's attributes and digests alone, and shows neither a field nor an
 * identifier. A record that is no event of ours is never skipped: its service waits at that
 * position, the others go on.
 */
@NullMarked
package org.qunzhi.audit.log;

import org.jspecify.annotations.NullMarked;
