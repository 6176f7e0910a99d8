package org.qunzhi.standalone.signin;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.qunzhi.standalone.Settings;
import org.qunzhi.standalone.apart.Keycloak;
import org.qunzhi.standalone.apart.Processes;
import org.qunzhi.standalone.apart.Realm;
import org.qunzhi.standalone.issuer.Accounts;

/** SKIPPED where there is no distribution; red where QUNZHI_REQUIRE names keycloak. */
class SignInWithKeycloakTest extends SignInConformance {
    private static final Path REALM =
            Path.of(System.getProperty("qunzhi.root", ".."), "deploy/keycloak/qunzhi-realm.json");

    private @Nullable KeycloakForTests keycloak;

    @Override
    Settings settings(Settings embedded, Accounts accounts) throws InterruptedException {
        var distribution = KeycloakForTests.distribution();
        Assumptions.assumeTrue(
                distribution.isPresent(), "SKIPPED: no Keycloak " + Keycloak.VERSION + " here");
        var realm = Realm.with(accounts, REALM, accounts::passwordOf);
        realm.put("accessTokenLifespan", AT_ITS_END.toSeconds());
        var random = new SecureRandom();
        var gateway = "gateway-" + random.nextLong();
        var plan = "plan-" + random.nextLong();
        var started =
                KeycloakForTests.start(
                        distribution.orElseThrow(),
                        Processes.freePort(),
                        realm.toString(),
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
