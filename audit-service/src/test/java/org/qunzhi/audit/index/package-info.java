@NullMarked
package org.qunzhi.audit.index;

import org.jspecify.annotations.NullMarked;
