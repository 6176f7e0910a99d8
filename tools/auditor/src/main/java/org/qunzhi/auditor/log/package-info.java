/**
 * A log seen from outside: whom to believe (a key, a policy of witnesses), what was seen of it
 * before, and where its files come from. It knows C2SP logs of anybody, and no word of quality
 * activities.
 */
@NullMarked
package org.qunzhi.auditor.log;

import org.jspecify.annotations.NullMarked;
