package org.qunzhi.standalone.signin;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.qunzhi.standalone.Settings;
import org.qunzhi.standalone.issuer.Accounts;

/** SKIPPED where there is no distribution; red where QUNZHI_REQUIRE names keycloak. */
class SignInWithKeycloakTest extends SignInConformance {
    private @Nullable Keycloak keycloak;

    @Override
    Settings settings(Settings embedded, Accounts accounts)
            throws IOException, InterruptedException {
        var distribution = Keycloak.distribution();
        Assumptions.assumeTrue(
                distribution.isPresent(), "SKIPPED: no Keycloak " + Keycloak.VERSION + " here");
        var random = new SecureRandom();
        var gateway = "gateway-" + random.nextLong();
        var plan = "plan-" + random.nextLong();
        var started =
                Keycloak.start(
                        distribution.orElseThrow(),
                        Keycloak.freePort(),
                        KeycloakRealm.of(accounts, AT_ITS_END),
                        Map.of(
                                "QUNZHI_PUBLIC_URL", embedded.publicUrl().uri().toString(),
                                "QUNZHI_SIGN_IN_CLIENT_SECRET", gateway,
                                "QUNZHI_ACCOUNTS_CLIENT_SECRET", plan));
        keycloak = started;
        return embedded.with(
                Map.of(
                        "qunzhi.issuer", started.issuer().toString(),
                        "qunzhi.jwk-set-uri", started.at("certs"),
                        "qunzhi.sign-in.client-id", "qunzhi-gateway",
                        "qunzhi.sign-in.client-secret", gateway,
                        "qunzhi.accounts.uri", started.accounts(),
                        "qunzhi.accounts.token-uri", started.at("token"),
                        "qunzhi.accounts.client-id", "plan-service",
                        "qunzhi.accounts.client-secret", plan,
                        "qunzhi.first-decision-maker", accounts.of(DECIDES).sub()));
    }

    @Override
    void stopProvider() {
        if (keycloak != null) keycloak.close();
    }
}
