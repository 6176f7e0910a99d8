package org.qunzhi.standalone.apart;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qunzhi.embedded.EmbeddedKafka;
import org.qunzhi.ledger.SigningKey;
import org.qunzhi.standalone.Platform;
import org.qunzhi.standalone.issuer.Accounts;
import org.qunzhi.standalone.season.SignIn;
import org.qunzhi.vault.GivenMasterKeys;
import org.qunzhi.vault.MongoVault;
import org.qunzhi.vault.Owner;
import org.qunzhi.vault.Shelf;

/**
 * Every container of the file as a process of its own: ours from the same jars with exactly that
 * environment, in which only host names, ports and mounted paths are others; Kafka, MongoDB and
 * Keycloak from what is on this machine.
 */
public final class Apart implements Platform, AutoCloseable {
    private static final String LOADER =
            "org.springframework.boot.loader.launch.PropertiesLauncher";
    private static final String GATEWAY = "gateway";
    private static final String LOG = "log";
    private static final String PORT = "8080";
    private static final Pattern HOST = Pattern.compile("(?<=[/@=]|^)([a-z][a-z-]*):(\\d+)");

    private final Map<String, String> environment;
    private final Path root;
    private final Path data;
    private final Compose compose;
    private final Secrets secrets;
    private final Processes processes;
    private final Ports ports;
    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, String> variables = new LinkedHashMap<>();
    private @Nullable Mongod store;

    private Apart(Map<String, String> environment) {
        this.environment = environment;
        this.root =
                Path.of(environment.getOrDefault("QUNZHI_ROOT", ".")).toAbsolutePath().normalize();
        this.data = root.resolve(environment.getOrDefault("QUNZHI_DATA", "data/apart"));
        this.compose = Compose.in(root.resolve("docker-compose.yml"));
        this.secrets = new Secrets(data.resolve(".env"), data.resolve("secrets"));
        this.processes = new Processes(data.resolve("log"));
        this.ports = new Ports(data.resolve("ports"));
    }

    /**
     * One that does not run yet.
     *
     * @param environment the variables that {@code ./qunzhi apart} understands
     */
    public static Apart of(Map<String, String> environment) {
        return new Apart(environment);
    }

    /** {@code ./qunzhi secrets}: for {@code docker compose}. */
    public static void makeSecrets(Map<String, String> environment, PrintStream out) {
        var root = Path.of(environment.getOrDefault("QUNZHI_ROOT", "."));
        var secrets = new Secrets(root.resolve(".env"), root.resolve("secrets"));
        secrets.make(Compose.in(root.resolve("docker-compose.yml")), realm(root));
        out.println(
                "已生成 made: .env, secrets/（口令见 passwords in secrets/demonstration-passwords.txt）");
    }

    /** Whether nothing has run on this folder yet. */
    public boolean isUntouched() {
        return !Files.exists(data.resolve(".env"));
    }

    @Override
    public URI door() {
        return URI.create("http://localhost:" + port(GATEWAY));
    }

    @Override
    public URI publicUrl() {
        return door();
    }

    @Override
    public Path data() {
        return data;
    }

    @Override
    public Accounts accounts() {
        return Accounts.in(secrets.folder());
    }

    @Override
    public SignIn.Provider signIn() {
        return SignIn.Provider.keycloak(Keycloak.issuer(port("keycloak")));
    }

    @Override
    public SigningKey logKey() {
        var given = settings(compose.container("audit-service"));
        try (var client = MongoClients.create(in(given, "QUNZHI_VAULT_URIS_LOG"))) {
            var database = client.getDatabase("qunzhi-vault");
            var masters = new GivenMasterKeys(LOG, in(given, "QUNZHI_VAULT_KEYS_LOG"), null);
            var shelf = new Shelf(LOG, database, masters, Clock.systemUTC());
            var seed = MongoVault.open(List.of(shelf), database).of(new Owner(LOG, "signing"));
            return SigningKey.of(in(given, "QUNZHI_LOG_ORIGIN"), seed.key().getEncoded());
        }
    }

    private static String in(Map<String, String> settings, String name) {
        return Objects.requireNonNull(settings.get(name), name);
    }

    @Override
    public Optional<String> masterKey() {
        return Optional.empty();
    }

    /** Says where it is, and as whom one signs in. */
    public void describe(PrintStream out) {
        out.printf(
                "群质已启动 Qunzhi is up: %s（%d 个进程 processes，数据 data: %s）%n",
                publicUrl(), processes.all().size(), data);
        out.println("账户与口令 accounts and passwords: " + accounts().passwordFile());
    }

    /**
     * Starts everything.
     *
     * @throws IllegalArgumentException with a sentence that says what is missing
     * @throws IllegalStateException where a process did not start
     */
    public void start() throws InterruptedException {
        var distribution =
                Keycloak.distribution(environment.getOrDefault("QUNZHI_KEYCLOAK", ""))
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "no "
                                                        + Keycloak.ARTIFACT
                                                        + ": set QUNZHI_KEYCLOAK to it"));
        var given = environment.getOrDefault("QUNZHI_MONGODB_URI", "");
        var mongod = given.isBlank() ? Optional.of(mongod()) : Optional.<Path>empty();
        secrets.make(compose, realm(root));
        if (environment.containsKey("QUNZHI_PORT"))
            ports.set(GATEWAY, Integer.parseInt(environment.get("QUNZHI_PORT")));
        variables.putAll(secrets.variables());
        variables.put("QUNZHI_KEYCLOAK_URL", "http://127.0.0.1:" + port("keycloak"));
        variables.put("QUNZHI_PUBLIC_URL", publicUrl().toString());
        variables.put("QUNZHI_CLOCK_OFFSET_FILE", clockOffset().toString());
        place("keycloak", PORT);
        place("kafka", "9092");
        var keycloak = keycloak(distribution);
        processes.start("kafka", kafka(port("kafka")), Map.of());
        store(mongod.map(this::ownStore).orElseGet(() -> Mongod.at(given)));
        var services = compose.containers().stream().filter(Compose.Container::own).toList();
        for (var service : services) place(service.name(), PORT);
        Processes.await(keycloak, Keycloak.configuration(Keycloak.issuer(port("keycloak"))));
        for (var service : services)
            processes.start(service.name(), java(service), settings(service));
        for (var service : services) awaitReady(service.name());
    }

    /** Kills the process at once, as {@code kill -9} does. */
    public void kill(String name) {
        processes.kill(process(name));
    }

    /** Asks it to end, and returns when it has. */
    public void stop(String name) {
        processes.stop(process(name));
    }

    /**
     * Another instance beside the first, which people's requests do not reach.
     *
     * @return its name
     */
    public String startSecond(String service) {
        var name = service + "-2";
        var container = compose.container(service);
        var settings = new HashMap<>(settings(container));
        settings.putAll(ports(name));
        settings.put("QUNZHI_NODE", name);
        processes.start(name, java(container), settings);
        return name;
    }

    /** Starts it again as it was started; returns at once. */
    public void restart(String name) {
        processes.again(process(name));
    }

    /** What a service was started with. */
    public Map<String, String> environment(String service) {
        return Map.copyOf(settings(compose.container(service)));
    }

    /** Returns when the service takes requests. */
    public void awaitReady(String name) throws InterruptedException {
        Processes.await(
                process(name),
                URI.create(
                        "http://127.0.0.1:"
                                + port(operators(name))
                                + "/actuator/health/readiness"));
    }

    /** Stops it where it is, until it is thawed. */
    public void freeze(String name) {
        process(name).signal("STOP");
    }

    public void thaw(String name) {
        process(name).signal("CONT");
    }

    /** The process of the store's primary. */
    public String primary() {
        return store().primary();
    }

    /** The store's address, as its administrator. */
    public String administrator() {
        return store().administrator();
    }

    private Mongod store() {
        return Objects.requireNonNull(store, "not started");
    }

    private Processes.Running process(String name) {
        return processes.named(name);
    }

    private int port(String container) {
        return ports.of(container);
    }

    private Processes.Running keycloak(Path distribution) {
        var ofRealm = new HashMap<>(compose.container("keycloak").environment(variables));
        ofRealm.keySet().removeIf(name -> name.startsWith("KC_"));
        ofRealm.putAll(secrets.passwords());
        var realm = text(secrets.folder().resolve("realm.json"));
        return Keycloak.start(
                processes, distribution, data, "dev-file", port("keycloak"), realm, ofRealm);
    }

    private static Path realm(Path root) {
        return root.resolve("deploy/keycloak/qunzhi-realm.json");
    }

    /** A port here for that of the container. */
    private void place(String container, String port) {
        addresses.put(container + ":" + port, "127.0.0.1:" + port(container));
    }

    /** By what this very program is made of, a jar or classes. */
    private List<String> kafka(int port) {
        var command = new ArrayList<>(List.of(Processes.java(), "-Xmx384m", "-XX:+UseSerialGC"));
        var path = System.getProperty("java.class.path");
        var broker = EmbeddedKafka.class.getName();
        command.addAll(List.of("-cp", path));
        if (path.endsWith("-exec.jar")) command.addAll(List.of("-Dloader.main=" + broker, LOADER));
        else command.add(broker);
        command.addAll(List.of(data.resolve("kafka").toString(), Integer.toString(port)));
        return command;
    }

    private void store(Mongod set) {
        store = set;
        set.makeUsers(root.resolve("deploy/mongodb/users.json"), variables);
        addresses.put("mongodb:27017", set.hosts());
    }

    private Mongod ownStore(Path mongod) {
        int nodes = Integer.parseInt(environment.getOrDefault("QUNZHI_MONGOD_NODES", "1"));
        return Mongod.start(
                processes,
                mongod,
                data.resolve("mongodb"),
                IntStream.range(0, nodes).mapToObj(node -> port("mongodb-" + node)).toList(),
                variables);
    }

    /** Named, or found on the PATH. */
    private Path mongod() {
        var named = environment.getOrDefault("QUNZHI_MONGOD", "");
        if (!named.isBlank()) return Path.of(named);
        for (var folder : environment.getOrDefault("PATH", "").split(":", -1)) {
            var found = Path.of(folder, "mongod");
            if (Files.isExecutable(found)) return found;
        }
        throw new IllegalArgumentException(
                "no mongod on the PATH: set QUNZHI_MONGOD to one, or QUNZHI_MONGODB_URI");
    }

    private List<String> java(Compose.Container service) {
        return List.of(Processes.java(), "-jar", jar(service.name()).toString());
    }

    private Map<String, String> settings(Compose.Container container) {
        var settings = new HashMap<String, String>();
        container
                .environment(variables)
                .forEach((name, value) -> settings.put(name, here(container, value)));
        settings.put("SERVER_ADDRESS", "127.0.0.1");
        settings.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        settings.putAll(ports(container.name()));
        return settings;
    }

    private Map<String, String> ports(String process) {
        return Map.of(
                "SERVER_PORT",
                Integer.toString(port(process)),
                "MANAGEMENT_SERVER_PORT",
                Integer.toString(port(operators(process))));
    }

    /** What its port for health and meters is called. */
    private static String operators(String container) {
        return container + "-operators";
    }

    /** With this machine's addresses and paths. */
    private String here(Compose.Container container, String value) {
        var mounted = container.mounts().get(value);
        if (mounted != null) {
            return mounted.startsWith("./secrets/")
                    ? secrets.folder().resolve(mounted.substring("./secrets/".length())).toString()
                    : data.resolve(mounted).toString();
        }
        return HOST.matcher(value)
                .replaceAll(
                        found -> {
                            var place = addresses.get(found.group());
                            return Matcher.quoteReplacement(place == null ? found.group() : place);
                        });
    }

    private Path jar(String service) {
        try (var jars =
                Files.newDirectoryStream(
                        root.resolve(service + "/target"), service + "-*-exec.jar")) {
            for (var jar : jars) return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException("no jar of " + service + ": ./mvnw -DskipTests package");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that it started ends. */
    @Override
    public void close() {
        processes.close();
    }
}
