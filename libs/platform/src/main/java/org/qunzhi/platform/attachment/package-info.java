/**
 * Attachments (附件): files that people add to what they record. A file is taken by what it is and
 * not by what it is called; what a picture says besides the picture is cut off; each lies closed in
 * GridFS with a key of its own and is gone with it. An event carries its digest. A feature says who
 * may add and read one, and binds it to what was recorded; what is bound to nothing goes after a
 * day.
 */
@NullMarked
package org.qunzhi.platform.attachment;

import org.jspecify.annotations.NullMarked;
