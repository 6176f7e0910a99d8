@NullMarked
package org.qunzhi.auditor.log;

import org.jspecify.annotations.NullMarked;
