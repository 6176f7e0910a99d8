/**
 * The demonstration identity provider: OpenID Connect with one account for each acting person.
 * Passwords are made at the first start and kept in the data folder; a real installation names its
 * own provider instead.
 */
@NullMarked
package org.qunzhi.standalone.issuer;

import org.jspecify.annotations.NullMarked;
