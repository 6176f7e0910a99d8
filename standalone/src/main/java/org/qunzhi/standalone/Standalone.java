package org.qunzhi.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.qunzhi.standalone.apart.Apart;
import org.qunzhi.standalone.season.Demonstration;
import org.slf4j.LoggerFactory;

/** {@code ./qunzhi run}, {@code demo}, {@code secrets} and {@code apart}. */
public final class Standalone {
    private static final PrintStream OUT =
            new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("spring.main.banner-mode", "off");
        var log = log(Path.of(System.getenv().getOrDefault("QUNZHI_DATA", "data")));
        var command = args.length > 0 ? args[0] : "run";
        try {
            switch (command) {
                case "secrets" -> Apart.makeSecrets(System.getenv(), OUT);
                case "apart" -> apart(args.length > 1 && args[1].equals("demo"));
                default -> run(Settings.from(System.getenv()), command.equals("demo"));
            }
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Standalone.class).error("Stopped", e);
            OUT.println("已停止 Stopped: " + rootOf(e) + "（详见 see " + log + "）");
            System.exit(1);
        }
    }

    private static Path log(Path data) {
        var log = data.resolve("log/qunzhi.log").toAbsolutePath();
        System.setProperty("qunzhi.log", log.toString());
        return log;
    }

    private static void apart(boolean demonstration) throws InterruptedException {
        var platform = Apart.of(System.getenv());
        var clock = Clock.systemUTC();
        if (demonstration)
            Demonstration.prepare(platform.clockOffset(), platform.isUntouched(), clock);
        var stopped = stopsWith(platform::close);
        platform.start();
        platform.describe(OUT);
        if (demonstration) new Demonstration(platform, OUT, clock).play();
        OUT.println("按 Ctrl-C 停止。Press Ctrl-C to stop.");
        stopped.await();
    }

    private static CountDownLatch stopsWith(Closing platform) {
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    OUT.println("停止 stopping …");
                                    platform.close();
                                    stopped.countDown();
                                }));
        return stopped;
    }

    private interface Closing {
        void close();
    }

    private static void run(Settings settings, boolean demonstration) throws InterruptedException {
        if (demonstration && settings.hasOwnProvider())
            throw new IllegalArgumentException(
                    "demo plays with the embedded provider's accounts: unset QUNZHI_ISSUER, or use run");
        long began = System.nanoTime();
        boolean firstStart = !Files.exists(settings.keys());
        if (demonstration)
            Demonstration.prepare(settings.clockOffset(), firstStart, Clock.systemUTC());
        var house = House.start(settings);
        var stopped = stopsWith(house::close);
        OUT.printf(
                "群质已启动 Qunzhi is up: %s（%.1f s，RSS %s，数据 data: %s）%n",
                settings.publicUrl().uri(),
                (System.nanoTime() - began) / 1e9,
                resident(),
                settings.data().toAbsolutePath());
        if (firstStart) {
            OUT.println(MasterKeys.WARNING.formatted(settings.masterKeys().toAbsolutePath()));
            if (!settings.hasOwnProvider()) passwords(house);
        }
        Reach.of(settings).forEach(OUT::println);
        if (demonstration) new Demonstration(house, OUT, Clock.systemUTC()).play();
        OUT.println("按 Ctrl-C 停止。Press Ctrl-C to stop.");
        stopped.await();
    }

    private static String rootOf(Throwable failure) {
        var at = failure;
        while (at.getCause() != null) at = at.getCause();
        return at.getMessage() == null ? at.toString() : at.getMessage();
    }

    private static void passwords(House house) {
        OUT.println("演示账户（人物均为虚构）与本次安装生成的口令 demonstration accounts, made up:");
        var accounts = house.accounts();
        for (var account : accounts.accounts())
            OUT.printf(
                    "  %-16s %s  %s%n",
                    account.username(), accounts.passwordOf(account.username()), account.acts());
        OUT.println("  （另存于 kept in " + accounts.passwordFile().toAbsolutePath() + "）");
    }

    /** The process's resident memory, where the system tells. */
    private static String resident() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.substring("VmRSS:".length()).strip())
                    .findFirst()
                    .orElse("?");
        } catch (IOException e) {
            return "?";
        }
    }

    private Standalone() {}
}
