/**
 * Forged copies of a bundle, made the way a forger would, so that everybody can see the auditor
 * find them: a drill, like a fire drill. It writes new files only.
 */
@NullMarked
package org.qunzhi.auditor.drill;

import org.jspecify.annotations.NullMarked;
