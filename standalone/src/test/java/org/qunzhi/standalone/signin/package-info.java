/**
 * People sign in as they do in a browser, on the running platform: with the embedded provider and
 * with a real Keycloak. What only a provider that misbehaves can show stands in gateway.
 */
@NullMarked
package org.qunzhi.standalone.signin;

import org.jspecify.annotations.NullMarked;
