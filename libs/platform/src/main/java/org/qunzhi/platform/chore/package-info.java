/**
 * What a service does by itself again and again: removing what is out of date, going on with what
 * was begun.
 */
@NullMarked
package org.qunzhi.platform.chore;

import org.jspecify.annotations.NullMarked;
