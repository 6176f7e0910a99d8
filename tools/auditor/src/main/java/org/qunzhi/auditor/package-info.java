/**
 * A command line for outsiders: from an exported bundle it checks the log, the completeness of
 * every stream and every disclosed field, and computes scores, ranks and awards again with the
 * published rules. It needs no server of ours, no Spring and no trust (LN art. 16: 接受社会各界的监督).
 *
 * <p>Here are the commands and what they say; a bundle is read in {@code bundle}, decisions are
 * checked in {@code decisions}, whom to believe and what was seen before stands in {@code log}.
 */
@NullMarked
package org.qunzhi.auditor;

import org.jspecify.annotations.NullMarked;
