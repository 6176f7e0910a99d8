/**
 * What the services tell each other: every event, its stored name, and the ids and codes that
 * events carry. Records only. A name, once released, is for ever ({@code design} rule "stored names
 * are ours"); a new field is optional, a changed meaning is a new version.
 */
@NullMarked
package org.qunzhi.contracts;

import org.jspecify.annotations.NullMarked;
