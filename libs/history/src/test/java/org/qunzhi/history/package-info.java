@NullMarked
package org.qunzhi.history;

import org.jspecify.annotations.NullMarked;
