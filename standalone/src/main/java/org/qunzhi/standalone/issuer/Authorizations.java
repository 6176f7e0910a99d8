package org.qunzhi.standalone.issuer;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.provisioning.UserDetailsManager;

/**
 * What was issued, as long as its account is there: codes, tokens and whatever a browser that is
 * still signed in asks for end with the account.
 */
final class Authorizations implements OAuth2AuthorizationService {
    private final OAuth2AuthorizationService all = new InMemoryOAuth2AuthorizationService();
    private final UserDetailsManager users;

    Authorizations(UserDetailsManager users) {
        this.users = users;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        if (holds(authorization)) all.save(authorization);
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        all.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return ifItHolds(all.findById(id));
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return ifItHolds(all.findByToken(token, type));
    }

    private @Nullable OAuth2Authorization ifItHolds(@Nullable OAuth2Authorization found) {
        return found != null && holds(found) ? found : null;
    }

    private boolean holds(OAuth2Authorization authorization) {
        return authorization
                        .getAuthorizationGrantType()
                        .equals(AuthorizationGrantType.CLIENT_CREDENTIALS)
                || users.userExists(authorization.getPrincipalName());
    }
}
