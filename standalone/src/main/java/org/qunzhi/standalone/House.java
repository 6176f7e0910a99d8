package org.qunzhi.standalone;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qunzhi.audit.AuditService;
import org.qunzhi.award.AwardService;
import org.qunzhi.embedded.EmbeddedKafka;
import org.qunzhi.embedded.EmbeddedMongo;
import org.qunzhi.gateway.Gateway;
import org.qunzhi.ledger.SigningKey;
import org.qunzhi.plan.PlanService;
import org.qunzhi.platform.ServiceApplication;
import org.qunzhi.registration.RegistrationService;
import org.qunzhi.review.ReviewService;
import org.qunzhi.standalone.issuer.Accounts;
import org.qunzhi.standalone.issuer.Issuer;
import org.qunzhi.standalone.season.SignIn;
import org.qunzhi.vault.MasterKeyFile;
import org.qunzhi.vault.MongoVault;
import org.qunzhi.vault.Owner;
import org.qunzhi.vault.Shelf;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The running platform: broker, store, issuer, services and gateway, started in this order and
 * closed in the other. Services share nothing but what separate processes would: addresses and
 * folders.
 */
public final class House implements Platform, AutoCloseable {
    private static final String LOG = "log";
    private final Settings settings;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Map<String, Integer> ports = new HashMap<>();
    private final Accounts accounts;
    private String store = "";
    private String vault = "";

    private House(Settings settings) {
        this.settings = settings;
        this.accounts = Accounts.in(settings.data());
    }

    /**
     * Starts everything; what was started is closed again where something fails.
     *
     * @throws IllegalStateException where another platform runs on the same data folder
     */
    public static House start(Settings settings) {
        var house = new House(settings);
        try {
            house.open();
            return house;
        } catch (RuntimeException e) {
            house.close();
            throw e;
        }
    }

    @Override
    public Accounts accounts() {
        return accounts;
    }

    @Override
    public URI door() {
        return settings.door();
    }

    @Override
    public URI publicUrl() {
        return settings.publicUrl().uri();
    }

    @Override
    public Path data() {
        return settings.data();
    }

    @Override
    public SignIn.Provider signIn() {
        return SignIn.Provider.embedded(door());
    }

    @Override
    public Optional<String> masterKey() {
        try {
            var file = settings.masterKeys().resolve(Owner.PERSONAL + ".key");
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Settings settings() {
        return settings;
    }

    /** Address of the store, whichever it is. */
    public String store() {
        return store;
    }

    @Override
    public SigningKey logKey() {
        try (var client = MongoClients.create(vault)) {
            var database = client.getDatabase(settings.vaultDatabase());
            var masters = new MasterKeyFile(settings.masterKeys(), LOG);
            var shelf = new Shelf(LOG, database, masters, Clock.systemUTC());
            var seed = MongoVault.open(List.of(shelf), database).of(new Owner(LOG, "signing"));
            return SigningKey.of(settings.logOrigin(), seed.key().getEncoded());
        }
    }

    private void open() {
        lock();
        var kafka = EmbeddedKafka.start(settings.data().resolve("broker"), 0);
        open.push(kafka);
        store = settings.mongodb().orElseGet(() -> embedded(settings.data().resolve("store")));
        vault = settings.mongodb().orElseGet(() -> embedded(settings.vault()));
        MasterKeys.make(settings.masterKeys());
        var provider = provider();
        var shared = new ArrayList<String>();
        shared.add("--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers());
        shared.add("--spring.mongodb.uri=" + store);
        shared.addAll(provider.forServices());
        shared.add("--qunzhi.vault.uri=" + vault);
        shared.add("--qunzhi.vault.database=" + settings.vaultDatabase());
        shared.add("--qunzhi.vault.folder=" + settings.masterKeys());
        shared.add("--qunzhi.vault.rotate-after=0s");
        shared.add("--qunzhi.vault.look-every=2s");
        shared.add("--qunzhi.clock-offset-file=" + settings.clockOffset());
        shared.add("--qunzhi.genesis=" + settings.genesis());
        shared.add("--qunzhi.genesis-key=" + Genesis.make(settings, accounts));
        service("plan", PlanService.class, and(shared, provider.forPlanService()));
        service("registration", RegistrationService.class, shared);
        service("review", ReviewService.class, shared);
        service("award", AwardService.class, shared);
        shared.add("--qunzhi.notice=" + Settings.NOTICE);
        shared.add("--qunzhi.log-origin=" + settings.logOrigin());
        shared.add("--qunzhi.log.folder=" + settings.data().resolve("log"));
        shared.add("--qunzhi.log.list-check=5s");
        service("audit", AuditService.class, shared);
        gateway(provider);
    }

    private void lock() {
        try {
            Files.createDirectories(settings.data());
            var channel =
                    FileChannel.open(
                            settings.data().resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            open.push(channel);
            FileLock lock = channel.tryLock();
            if (lock == null) throw taken();
        } catch (OverlappingFileLockException e) {
            throw taken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IllegalStateException taken() {
        return new IllegalStateException(
                "another platform is running on " + settings.data().toAbsolutePath());
    }

    private String embedded(Path folder) {
        var embedded = EmbeddedMongo.start(folder, 0);
        open.push(embedded);
        return embedded.uri();
    }

    /** The embedded one is started; an own one is somewhere. */
    private Provider provider() {
        if (settings.hasOwnProvider()) return Provider.own(settings.provider());
        var plan = secret("plan-service");
        var gateway = secret("gateway");
        run(
                "issuer",
                ServiceApplication.of(Issuer.class, "issuer"),
                List.of(
                        "--server.port=0",
                        "--qunzhi.data=" + settings.data(),
                        "--qunzhi.keys=" + settings.keys(),
                        "--qunzhi.issuer=" + settings.publicUrl().at("/issuer"),
                        "--qunzhi.public-url=" + settings.publicUrl().uri(),
                        "--qunzhi.door=" + settings.door(),
                        "--qunzhi.access-token-lasts=" + settings.accessTokensLast(),
                        "--qunzhi.plan-service-secret=" + plan,
                        "--qunzhi.gateway-secret=" + gateway));
        var inside = "http://127.0.0.1:" + ports.get("issuer") + "/issuer";
        return Provider.embedded(settings.publicUrl().at("/issuer"), inside, plan, gateway);
    }

    /** By which a client is known to the embedded provider, and nobody else. */
    private String secret(String client) {
        return PrivateFiles.orMake(settings.keys().resolve(client + ".secret"), House::newSecret)
                .strip();
    }

    private static String newSecret() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static List<String> and(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private void service(String context, Class<?> application, List<String> shared) {
        var arguments = new ArrayList<>(shared);
        arguments.add("--server.port=0");
        arguments.add("--qunzhi.database=" + settings.databases() + "-" + context);
        var name = context + "-service";
        run(name, ServiceApplication.of(application, name), arguments);
    }

    private void gateway(Provider provider) {
        var arguments = new ArrayList<>(provider.forGateway());
        arguments.add("--qunzhi.public-url=" + settings.publicUrl().uri());
        // Standalone warns of it; a gateway of its own refuses.
        arguments.add("--qunzhi.plain-http=true");
        arguments.add("--qunzhi.clock-offset-file=" + settings.clockOffset());
        arguments.add("--server.port=" + settings.port());
        arguments.add("--server.address=" + settings.address());
        for (var context : List.of("plan", "registration", "review", "award", "audit"))
            arguments.add(
                    "--qunzhi."
                            + context
                            + "-uri=http://127.0.0.1:"
                            + ports.get(context + "-service"));
        if (ports.get("issuer") != null)
            arguments.add("--qunzhi.issuer-uri=http://127.0.0.1:" + ports.get("issuer"));
        run("gateway", Gateway.application(), arguments);
    }

    private void run(String name, SpringApplicationBuilder application, List<String> arguments) {
        ConfigurableApplicationContext context =
                application.registerShutdownHook(false).run(arguments.toArray(String[]::new));
        open.push(context);
        var port = context.getEnvironment().getProperty("local.server.port", Integer.class);
        if (port != null) ports.put(name, port);
    }

    @Override
    public void close() {
        RuntimeException first = null;
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                var failed = new IllegalStateException("not closed cleanly", e);
                if (first == null) first = failed;
                else first.addSuppressed(failed);
            }
        }
        if (first != null) throw first;
    }
}
