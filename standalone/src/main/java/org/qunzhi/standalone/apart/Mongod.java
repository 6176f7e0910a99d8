package org.qunzhi.standalone.apart;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.bson.Document;
import org.qunzhi.standalone.PrivateFiles;

/** A MongoDB replica set of one or more nodes on this machine, with users, as in the file. */
final class Mongod {
    private static final int NOT_YET_INITIALIZED = 94;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String ADMIN = "admin";

    private final String hosts;
    private final String rootPassword;

    private Mongod(String hosts, String rootPassword) {
        this.hosts = hosts;
        this.rootPassword = rootPassword;
    }

    /**
     * Starts it; returns when it has a primary and the administrator.
     *
     * @param variables MONGODB_SET_KEY and MONGODB_ROOT_PASSWORD
     */
    static Mongod start(
            Processes processes,
            Path binary,
            Path data,
            List<Integer> ports,
            Map<String, String> variables) {
        var key = data.resolve("set.key");
        PrivateFiles.orMake(key, () -> required(variables, "MONGODB_SET_KEY"));
        for (int port : ports) {
            var folder = folder(data.resolve(Integer.toString(ports.indexOf(port))));
            processes.start(
                    "mongodb-" + ports.indexOf(port),
                    List.of(
                            binary.toString(),
                            "--replSet",
                            "rs0",
                            "--bind_ip",
                            "127.0.0.1",
                            "--port",
                            Integer.toString(port),
                            "--dbpath",
                            folder.toString(),
                            "--keyFile",
                            key.toString(),
                            "--wiredTigerCacheSizeGB",
                            "0.25"),
                    Map.of());
        }
        var hosts =
                ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
        var mongod = new Mongod(hosts, required(variables, "MONGODB_ROOT_PASSWORD"));
        mongod.initiate(ports);
        return mongod;
    }

    /** Of its nodes, as an address names them. */
    String hosts() {
        return hosts;
    }

    private static String required(Map<String, String> variables, String name) {
        var value = variables.get(name);
        if (value == null)
            throw new IllegalArgumentException(name + " is missing: run ./qunzhi secrets");
        return value;
    }

    /** The ports may be others than before. */
    private void initiate(List<Integer> ports) {
        var members = new ArrayList<Document>();
        for (int port : ports)
            members.add(new Document("_id", members.size()).append("host", "127.0.0.1:" + port));
        try (var first = direct(ports.getFirst(), "")) {
            if (!isInitiated(first)) {
                var config = new Document("_id", "rs0").append("members", members);
                first.getDatabase(ADMIN).runCommand(new Document("replSetInitiate", config));
                awaitPrimary(first);
                first.getDatabase(ADMIN)
                        .runCommand(
                                new Document("createUser", "root")
                                        .append("pwd", rootPassword)
                                        .append("roles", List.of("root")));
            }
        }
        reconfigure(ports, members);
    }

    private static boolean isInitiated(MongoClient client) {
        return await(
                () -> {
                    try {
                        client.getDatabase(ADMIN).runCommand(new Document("replSetGetStatus", 1));
                        return true;
                    } catch (MongoCommandException e) {
                        // Initiated, and with users: the local exception has ended.
                        return e.getErrorCode() != NOT_YET_INITIALIZED;
                    }
                });
    }

    private void reconfigure(List<Integer> ports, List<Document> members) {
        try (var first = direct(ports.getFirst(), "root:" + rootPassword + "@")) {
            var admin = first.getDatabase(ADMIN);
            var config =
                    await(() -> admin.runCommand(new Document("replSetGetConfig", 1)))
                            .get("config", Document.class);
            if (!hosts(config).equals(hosts(new Document("members", members)))) {
                config.put("members", members);
                config.put("version", config.getInteger("version") + 1);
                admin.runCommand(new Document("replSetReconfig", config).append("force", true));
            }
            awaitPrimary(first);
        }
    }

    private static List<String> hosts(Document config) {
        return config.getList("members", Document.class).stream()
                .map(one -> one.getString("host"))
                .toList();
    }

    /** Any node may be the primary; with one node it is that one. */
    private static void awaitPrimary(MongoClient client) {
        await(
                () -> {
                    var hello = client.getDatabase(ADMIN).runCommand(new Document("hello", 1));
                    if (hello.getString("primary") == null)
                        throw new MongoException("no primary yet");
                    return hello;
                });
    }

    private static MongoClient direct(int port, String who) {
        return MongoClients.create(
                "mongodb://"
                        + who
                        + "127.0.0.1:"
                        + port
                        + "/?directConnection=true&serverSelectionTimeoutMS=2000");
    }

    @FunctionalInterface
    private interface Attempt<T> {
        T make();
    }

    private static <T> T await(Attempt<T> attempt) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return attempt.make();
            } catch (MongoException e) {
                if (System.nanoTime() > until) throw e;
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
    }

    /** Makes the users of {@code deploy/mongodb/users.json}, as users.js does. */
    void makeUsers(Path file, Map<String, String> variables) {
        var administrator = "mongodb://root:" + rootPassword + "@" + hosts + "/?replicaSet=rs0";
        try (var client = MongoClients.create(administrator)) {
            var users = Document.parse("{\"all\": " + Files.readString(file) + "}");
            for (var one : users.getList("all", Document.class)) {
                var password = variables.get(one.getString("password"));
                if (password != null)
                    make(client.getDatabase(one.getString("database")), one, password);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(MongoDatabase own, Document one, String password) {
        var name = one.getString("user");
        var may = one.getList("may", Document.class, List.of());
        var collections = own.listCollectionNames().into(new ArrayList<>());
        var privileges = new ArrayList<Document>();
        for (var right : may) {
            var collection = right.getString("collection");
            if (!collections.contains(collection)) own.createCollection(collection);
            var resource = new Document("db", own.getName()).append("collection", collection);
            privileges.add(
                    new Document("resource", resource).append("actions", right.get("actions")));
        }
        if (!may.isEmpty()) {
            var rights = new Document("privileges", privileges).append("roles", List.of());
            command(
                    own,
                    known(own, "rolesInfo", "roles", name) ? "updateRole" : "createRole",
                    name,
                    rights);
        }
        var itself = List.of(new Document("role", name).append("db", own.getName()));
        var roles = one.getList("roles", Document.class, itself);
        var rights = new Document("pwd", password).append("roles", roles);
        command(
                own,
                known(own, "usersInfo", "users", name) ? "updateUser" : "createUser",
                name,
                rights);
    }

    private static boolean known(MongoDatabase own, String command, String answer, String name) {
        return !own.runCommand(new Document(command, name))
                .getList(answer, Document.class)
                .isEmpty();
    }

    private static void command(MongoDatabase own, String command, String name, Document rights) {
        var whole = new Document(command, name);
        whole.putAll(rights);
        own.runCommand(whole);
    }

    private static Path folder(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
