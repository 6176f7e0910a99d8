package org.qunzhi.standalone.signin;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.qunzhi.standalone.apart.Keycloak;
import org.qunzhi.standalone.apart.Processes;

/** One for a test class, beside the build. */
final class KeycloakForTests implements AutoCloseable {
    private final Processes processes;
    private final URI address;

    private KeycloakForTests(Processes processes, URI address) {
        this.processes = processes;
        this.address = address;
    }

    /**
     * The distribution, where somebody has named it or Maven has it.
     *
     * @throws IllegalStateException where it is required and not there
     */
    static Optional<Path> distribution() {
        var named = Objects.requireNonNullElse(System.getenv("QUNZHI_TEST_KEYCLOAK"), "");
        var found = Keycloak.distribution(named);
        var required = Objects.requireNonNullElse(System.getenv("QUNZHI_REQUIRE"), "");
        if (found.isEmpty() && List.of(required.split("[ ,]+")).contains("keycloak"))
            throw new IllegalStateException(
                    "Keycloak is required: set QUNZHI_TEST_KEYCLOAK to " + Keycloak.ARTIFACT);
        return found;
    }

    /** Comes back when the realm is there. */
    static KeycloakForTests start(
            Path distribution, int port, String realm, Map<String, String> variables)
            throws InterruptedException {
        var build = Path.of(System.getProperty("qunzhi.root", ".."), "standalone/target");
        var processes = new Processes(build.resolve("keycloak-log"));
        try {
            var started =
                    Keycloak.start(
                            processes, distribution, build, "dev-mem", port, realm, variables);
            Processes.await(started, Keycloak.configuration(Keycloak.issuer(port)));
            return new KeycloakForTests(processes, Keycloak.issuer(port));
        } catch (InterruptedException | RuntimeException e) {
            processes.close();
            throw e;
        }
    }

    /** The realm's issuer. */
    URI issuer() {
        return address;
    }

    /** Where its administration has the realm's accounts. */
    String accounts() {
        return address.resolve("/admin/realms/qunzhi/users").toString();
    }

    String at(String protocolPath) {
        return address + "/protocol/openid-connect/" + protocolPath;
    }

    @Override
    public void close() {
        processes.close();
    }
}
