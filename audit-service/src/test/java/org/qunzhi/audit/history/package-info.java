@NullMarked
package org.qunzhi.audit.history;

import org.jspecify.annotations.NullMarked;
