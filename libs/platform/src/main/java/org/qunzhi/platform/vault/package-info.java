/**
 * The vault of one service: which kinds of key it may use, where their master keys come from, and
 * who rotates them.
 */
@NullMarked
package org.qunzhi.platform.vault;

import org.jspecify.annotations.NullMarked;
