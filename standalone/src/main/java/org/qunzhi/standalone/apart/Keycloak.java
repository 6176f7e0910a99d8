package org.qunzhi.standalone.apart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;

/** A real Keycloak from its distribution, with one realm. */
public final class Keycloak {
    public static final String VERSION = "26.4.0";

    /** The distribution's name, on Maven Central too. */
    public static final String ARTIFACT = "keycloak-quarkus-dist-" + VERSION + ".zip";

    /**
     * The distribution, where somebody has named it or Maven has it.
     *
     * @param named its path; blank where nobody has
     */
    public static Optional<Path> distribution(String named) {
        var fetched =
                Path.of(System.getProperty("user.home"))
                        .resolve(".m2/repository/org/keycloak/keycloak-quarkus-dist")
                        .resolve(VERSION)
                        .resolve(ARTIFACT);
        return Optional.of(named.isBlank() ? fetched : Path.of(named)).filter(Files::isRegularFile);
    }

    /**
     * Starts it; the realm may not be there yet.
     *
     * @param folder where it is unpacked, once; only one runs there at a time
     * @param store "dev-mem", or "dev-file" for one that is there again at the next start
     * @param realm the file of the realm {@code qunzhi}, whose placeholders are filled from {@code
     *     variables}
     */
    public static Processes.Running start(
            Processes processes,
            Path distribution,
            Path folder,
            String store,
            int port,
            String realm,
            Map<String, String> variables) {
        try {
            var home = unpacked(distribution, folder);
            var imported = Files.createDirectories(home.resolve("data/import"));
            Files.writeString(imported.resolve("qunzhi-realm.json"), realm);
            return processes.start(
                    "keycloak",
                    List.of(
                            "sh",
                            home.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--db=" + store,
                            "--http-host=127.0.0.1",
                            "--http-port=" + port,
                            "--import-realm"),
                    variables);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it says what it is, once the realm is there. */
    public static URI configuration(URI issuer) {
        return URI.create(issuer + "/.well-known/openid-configuration");
    }

    /** The issuer of the realm. */
    public static URI issuer(int port) {
        return URI.create("http://127.0.0.1:" + port + "/realms/qunzhi");
    }

    private static Path unpacked(Path distribution, Path folder) throws IOException {
        var home = folder.toAbsolutePath().resolve("keycloak-" + VERSION);
        if (Files.exists(home.resolve("unpacked"))) return home;
        try (var zip = new ZipFile(distribution.toFile())) {
            for (var entry : zip.stream().toList()) {
                var to = folder.toAbsolutePath().resolve(entry.getName()).normalize();
                if (!to.startsWith(home)) throw new IOException("unexpected " + entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(to);
                    continue;
                }
                Files.createDirectories(to.getParent());
                try (var in = zip.getInputStream(entry)) {
                    Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        Files.createFile(home.resolve("unpacked"));
        return home;
    }

    private Keycloak() {}
}
