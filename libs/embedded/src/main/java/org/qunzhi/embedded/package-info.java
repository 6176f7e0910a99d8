/** A real broker and a store on disk inside this JVM, where none is installed. */
@NullMarked
package org.qunzhi.embedded;

import org.jspecify.annotations.NullMarked;
