package org.qunzhi.standalone.apart;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.qunzhi.embedded.EmbeddedKafka;

/**
 * Every container of the file as a process of its own: ours from the same jars with exactly that
 * environment, in which only host names, ports and mounted paths are others; Kafka, MongoDB and
 * Keycloak from what is on this machine.
 */
public final class Apart implements AutoCloseable {
    private static final PrintStream OUT =
            new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final String PORT = "8080";
    private static final Pattern HOST = Pattern.compile("(?<=[/@=]|^)([a-z][a-z-]*):(\\d+)");

    private final Map<String, String> environment;
    private final Path root;
    private final Path data;
    private final Compose compose;
    private final Secrets secrets;
    private final Processes processes;
    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, String> variables = new LinkedHashMap<>();
    private URI door = URI.create("http://localhost");

    private Apart(Map<String, String> environment) {
        this.environment = environment;
        this.root =
                Path.of(environment.getOrDefault("QUNZHI_ROOT", ".")).toAbsolutePath().normalize();
        this.data = root.resolve(environment.getOrDefault("QUNZHI_DATA", "data/apart"));
        this.compose = Compose.in(root.resolve("docker-compose.yml"));
        this.secrets = new Secrets(data.resolve(".env"), data.resolve("secrets"));
        this.processes = new Processes(data.resolve("log"));
    }

    /** {@code ./qunzhi secrets}: for {@code docker compose}. */
    public static void makeSecrets(Map<String, String> environment) {
        var root = Path.of(environment.getOrDefault("QUNZHI_ROOT", "."));
        var secrets = new Secrets(root.resolve(".env"), root.resolve("secrets"));
        secrets.make(Compose.in(root.resolve("docker-compose.yml")), realm(root));
        OUT.println(
                "已生成 made: .env, secrets/（口令见 passwords in secrets/demonstration-passwords.txt）");
    }

    /** {@code ./qunzhi apart}: until it is stopped. */
    public static void run(Map<String, String> environment) throws InterruptedException {
        var stopped = new CountDownLatch(1);
        var apart = new Apart(environment);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    OUT.println("停止 stopping …");
                                    apart.close();
                                    stopped.countDown();
                                }));
        apart.start();
        OUT.println("按 Ctrl-C 停止。Press Ctrl-C to stop.");
        stopped.await();
    }

    /**
     * Starts everything.
     *
     * @param environment the variables that {@code ./qunzhi apart} understands
     * @throws IllegalArgumentException with a sentence that says what is missing
     * @throws IllegalStateException where a process did not start
     */
    public static Apart start(Map<String, String> environment) throws InterruptedException {
        var apart = new Apart(environment);
        try {
            apart.start();
            return apart;
        } catch (InterruptedException | RuntimeException e) {
            apart.close();
            throw e;
        }
    }

    /** Where people open it. */
    public URI door() {
        return door;
    }

    private void start() throws InterruptedException {
        long began = System.nanoTime();
        var distribution =
                Keycloak.distribution(environment.getOrDefault("QUNZHI_KEYCLOAK", ""))
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "no "
                                                        + Keycloak.ARTIFACT
                                                        + ": set QUNZHI_KEYCLOAK to it"));
        var mongod = mongod();
        secrets.make(compose, realm(root));
        variables.putAll(secrets.variables());
        int keycloak = place("keycloak", PORT);
        int gateway =
                environment.containsKey("QUNZHI_PORT")
                        ? Integer.parseInt(environment.get("QUNZHI_PORT"))
                        : Processes.freePort();
        door = URI.create("http://localhost:" + gateway);
        variables.put("QUNZHI_KEYCLOAK_URL", "http://127.0.0.1:" + keycloak);
        variables.put("QUNZHI_PUBLIC_URL", door.toString());

        var realm = text(secrets.folder().resolve("realm.json"));
        var ofRealm = new HashMap<>(compose.container("keycloak").environment(variables));
        ofRealm.keySet().removeIf(name -> name.startsWith("KC_"));
        ofRealm.putAll(secrets.passwords());
        var started = Keycloak.start(processes, distribution, data, keycloak, realm, ofRealm);
        int kafka = place("kafka", "9092");
        processes.start("kafka", kafka(kafka), Map.of());
        store(mongod);

        var services = compose.containers().stream().filter(Compose.Container::own).toList();
        for (var service : services) {
            if (service.name().equals("gateway"))
                addresses.put("gateway:" + PORT, "127.0.0.1:" + gateway);
            else place(service.name(), PORT);
        }
        Processes.await(started, Keycloak.configuration(Keycloak.issuer(keycloak)));
        var ours = new ArrayList<Processes.Running>();
        for (var service : services) ours.add(service(service));
        for (int i = 0; i < ours.size(); i++) {
            var address = addresses.get(services.get(i).name() + ":" + PORT);
            Processes.await(
                    ours.get(i), URI.create("http://" + address + "/actuator/health/readiness"));
        }
        OUT.printf(
                "群质已启动 Qunzhi is up: %s（%d 个进程 processes，%.0f s，数据 data: %s）%n",
                door, processes.all().size(), (System.nanoTime() - began) / 1e9, data);
        OUT.println(
                "账户与口令 accounts and passwords: "
                        + secrets.folder().resolve("demonstration-passwords.txt"));
    }

    private static Path realm(Path root) {
        return root.resolve("deploy/keycloak/qunzhi-realm.json");
    }

    /** A free port here for that of the container. */
    private int place(String container, String port) {
        int free = Processes.freePort();
        addresses.put(container + ":" + port, "127.0.0.1:" + free);
        return free;
    }

    private List<String> kafka(int port) {
        return List.of(
                Processes.java(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                EmbeddedKafka.class.getName(),
                data.resolve("kafka").toString(),
                Integer.toString(port));
    }

    /** Named, or found on the PATH. */
    private Path mongod() {
        var named = environment.getOrDefault("QUNZHI_MONGOD", "");
        if (!named.isBlank()) return Path.of(named);
        for (var folder : environment.getOrDefault("PATH", "").split(":")) {
            var found = Path.of(folder, "mongod");
            if (Files.isExecutable(found)) return found;
        }
        throw new IllegalArgumentException("no mongod on the PATH: set QUNZHI_MONGOD to one");
    }

    private void store(Path mongod) {
        int nodes = Integer.parseInt(environment.getOrDefault("QUNZHI_MONGOD_NODES", "1"));
        var ports = IntStream.range(0, nodes).mapToObj(_ -> Processes.freePort()).toList();
        var set = Mongod.start(processes, mongod, data.resolve("mongodb"), ports, variables);
        set.makeUsers(root.resolve("deploy/mongodb/users.json"), variables);
        addresses.put("mongodb:27017", set.hosts());
    }

    private Processes.Running service(Compose.Container container) {
        var settings = new HashMap<String, String>();
        container
                .environment(variables)
                .forEach((name, value) -> settings.put(name, here(container, value)));
        var own = addresses.getOrDefault(container.name() + ":" + PORT, "");
        settings.put("SERVER_ADDRESS", "127.0.0.1");
        settings.put("SERVER_PORT", own.substring(own.indexOf(':') + 1));
        return processes.start(
                container.name(),
                List.of(Processes.java(), "-jar", jar(container.name()).toString()),
                settings);
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
