package org.qunzhi.gateway.signin;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qunzhi.gateway.PublicUrl;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;

/**
 * Who signs people in, as {@code qunzhi.issuer} and {@code qunzhi.sign-in} say. Its addresses are
 * named one by one where browsers and the gateway reach it differently, else asked of it when
 * somebody first signs in: at the start it may not be up.
 */
record Provider(Environment settings, PublicUrl publicUrl) {
    static final String ID = "qunzhi";
    static final String CALLBACK = "/login/oauth2/code/" + ID;
    private static final String PREFIX = "qunzhi.sign-in.";
    private static final List<String> ADDRESSES =
            List.of("authorization-uri", "token-uri", "jwk-set-uri", "end-session-uri");

    /**
     * @throws IllegalStateException where some of its addresses are named and others are not
     */
    boolean isNamedInFull() {
        long named = ADDRESSES.stream().filter(name -> !setting(name).isBlank()).count();
        if (named != 0 && named != ADDRESSES.size())
            throw new IllegalStateException(
                    "qunzhi.sign-in needs all of " + ADDRESSES + ", or none");
        return named != 0;
    }

    ClientRegistration registration() {
        var builder = isNamedInFull() ? named() : ClientRegistrations.fromIssuerLocation(issuer());
        return builder.registrationId(ID)
                .clientId(settings.getRequiredProperty(PREFIX + "client-id"))
                .clientSecret(settings.getRequiredProperty(PREFIX + "client-secret"))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(
                        ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
                .redirectUri(publicUrl.at(CALLBACK))
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .scope(Stream.of(setting("scopes").split("[ ,]+")).toList())
                .build();
    }

    private ClientRegistration.Builder named() {
        return ClientRegistration.withRegistrationId(ID)
                .issuerUri(issuer())
                .authorizationUri(setting("authorization-uri"))
                .tokenUri(setting("token-uri"))
                .jwkSetUri(setting("jwk-set-uri"))
                .providerConfigurationMetadata(
                        Map.of("end_session_endpoint", setting("end-session-uri")));
    }

    private String issuer() {
        return settings.getRequiredProperty("qunzhi.issuer");
    }

    private String setting(String name) {
        return settings.getProperty(PREFIX + name, "");
    }
}
