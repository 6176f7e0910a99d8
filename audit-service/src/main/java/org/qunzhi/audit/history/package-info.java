/**
 * The history of a thing, as whoever asks may see it: who decided what, when, for whom, by which
 * authority and why, and how it stood as of any position or date (LN art. 16, 监督). What is said of
 * it comes from {@code libs/history}, what may be seen of each event from {@code
 * audit.export.View}. An event that the asker may not see concerns nothing that they ask for: it is
 * not counted, and a thing of which they see nothing is not there.
 *
 * <p>A supervisor or an auditor may ask what an office, or a member of a circle, could see at that
 * time ({@code as=}): who held it or was one, and which fields were open to them; the values
 * themselves only as far as they are the asker's to see.
 */
@NullMarked
package org.qunzhi.audit.history;

import org.jspecify.annotations.NullMarked;
