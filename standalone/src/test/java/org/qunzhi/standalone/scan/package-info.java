/**
 * Looks at every byte of a folder for words that must not be there, in whatever encoding and
 * compression the components write (个人信息保护法: what was erased is nowhere).
 */
@NullMarked
package org.qunzhi.standalone.scan;

import org.jspecify.annotations.NullMarked;
