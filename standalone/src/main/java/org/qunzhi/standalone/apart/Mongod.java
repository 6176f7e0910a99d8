package org.qunzhi.standalone.apart;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
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
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.bson.Document;
import org.qunzhi.standalone.PrivateFiles;

/** A MongoDB replica set of one or more nodes on this machine, with users, as in the file. */
final class Mongod {
    private static final int UNAUTHORIZED = 13;
    private static final int ALREADY = 23;
    private static final int NOT_YET_INITIALIZED = 94;
    private static final int EXISTS = 51_003;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String ADMIN = "admin";

    private final String hosts;
    private final String administrator;

    private Mongod(String hosts, String administrator) {
        this.hosts = hosts;
        this.administrator = administrator;
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
        var password = required(variables, "MONGODB_ROOT_PASSWORD");
        initiate(ports, hosts, password);
        return new Mongod(hosts, "mongodb://root:" + password + "@" + hosts + "/?replicaSet=rs0");
    }

    /**
     * One that runs elsewhere.
     *
     * @param uri as its administrator
     */
    static Mongod at(String uri) {
        var given = new ConnectionString(uri);
        return new Mongod(String.join(",", given.getHosts()), uri);
    }

    String administrator() {
        return administrator;
    }

    /** The name of the process that is the primary now. */
    String primary() {
        try (var client = MongoClients.create(administrator)) {
            var hello = client.getDatabase(ADMIN).runCommand(new Document("hello", 1));
            return "mongodb-" + List.of(hosts.split(",", -1)).indexOf(hello.getString("primary"));
        }
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

    /** Begins the set where there is none, and makes its administrator where there is none. */
    private static void initiate(List<Integer> ports, String hosts, String rootPassword) {
        var members = new ArrayList<Document>();
        for (int port : ports)
            members.add(new Document("_id", members.size()).append("host", "127.0.0.1:" + port));
        var config = new Document("_id", "rs0").append("members", members);
        var first = "127.0.0.1:" + ports.getFirst() + "/?directConnection=true";
        command(first, new Document("replSetGetStatus", 1), NOT_YET_INITIALIZED)
                .ifPresent(_ -> command(first, new Document("replSetInitiate", config), ALREADY));
        command(
                hosts + "/?replicaSet=rs0",
                new Document("createUser", "root")
                        .append("pwd", rootPassword)
                        .append("roles", List.of("root")),
                EXISTS);
    }

    /**
     * As nobody, whom a server on this machine obeys until there is an administrator. Once there is
     * one, there is nothing left to do.
     *
     * @return the code, where it is the expected one
     */
    private static Optional<Integer> command(String address, Document command, int expected) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        try (var client = MongoClients.create("mongodb://" + address)) {
            while (true) {
                try {
                    client.getDatabase(ADMIN).runCommand(command);
                    return Optional.empty();
                } catch (MongoException e) {
                    if (e.getCode() == expected) return Optional.of(expected);
                    if (e.getCode() == UNAUTHORIZED) return Optional.empty();
                    if (System.nanoTime() > until) throw e;
                    LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
                }
            }
        }
    }

    /** Makes the users of {@code deploy/mongodb/users.json}, as users.js does. */
    void makeUsers(Path file, Map<String, String> variables) {
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
