/**
 * The rules of forming and registering circles and topics (HN 7.3, 7.4): how large a circle is, for
 * which years it registers, how numbers are written, which steps a topic goes through. Each is a
 * table in {@code rules/}, read once; a table that cannot be read or contradicts itself stops the
 * start and names file and line.
 */
@NullMarked
package org.qunzhi.rules.registration;

import org.jspecify.annotations.NullMarked;
