/**
 * The regulations as data and pure functions: what an outsider runs again to check the record. It
 * knows no framework, no time and no chance; every number comes from a file that names its source.
 */
@NullMarked
package org.qunzhi.rules;

import org.jspecify.annotations.NullMarked;
