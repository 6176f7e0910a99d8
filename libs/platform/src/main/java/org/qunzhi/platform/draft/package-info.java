/**
 * Drafts (草稿): what somebody has typed and not handed in, kept on the server so that it outlives a
 * page, a device and a session. A draft is no event and nobody's business but its author's; it lies
 * closed, with a key of its feature's choice, and opens at its own place alone. A feature says by a
 * {@code DraftKind} which drafts there are, and deletes one once the thing itself was handed in.
 */
@NullMarked
package org.qunzhi.platform.draft;

import org.jspecify.annotations.NullMarked;
