/**
 * Who opens the platform in a browser signs in at the provider (OpenID Connect, authorization code
 * with PKCE) and has a session here; no token reaches the browser. Who sends a token of their own
 * passes by: nothing here is added to it or checked of it. What somebody may do is decided by the
 * services, from the token alone.
 */
@NullMarked
package org.qunzhi.gateway.signin;

import org.jspecify.annotations.NullMarked;
