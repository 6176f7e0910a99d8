/**
 * The accounts of people at the issuer who signs them in. What somebody with an account states of
 * themselves is held by the founding organisation; when that is erased the account goes too, so
 * that name and address are not left there. Where no address of an issuer's accounts is configured
 * nothing is called, and it is said.
 *
 * <p>The removal has a cursor of its own: an issuer that does not answer keeps back other removals
 * only.
 */
@NullMarked
package org.qunzhi.plan.account;

import org.jspecify.annotations.NullMarked;
