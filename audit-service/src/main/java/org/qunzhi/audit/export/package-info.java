/**
 * Gives the record away: the bundle ({@code docs/bundle.md}) that anybody may take and check, the
 * log's tiles and proofs for other clients, the schemas of the events, and what supervision (LN
 * art. 16) looks at first. Deny by default: of an event that is not public the public gets what the
 * log shows anyway; a sealed sheet is shown to nobody before the reveal (开封). Personal fields are
 * opened for auditors alone, as the disclosures that the log is committed to, and each time it is
 * on record first who was shown them.
 */
@NullMarked
package org.qunzhi.audit.export;

import org.jspecify.annotations.NullMarked;
