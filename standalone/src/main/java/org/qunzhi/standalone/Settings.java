package org.qunzhi.standalone;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How this installation runs; everything has a safe default.
 *
 * @param data folder of everything that must survive a restart
 * @param address the gateway listens on; this machine alone unless told otherwise
 * @param mongodb a replica set to use in place of the embedded store
 * @param databases prefix of the services' database names
 * @param logOrigin the log's name, for ever
 */
public record Settings(
        Path data,
        String address,
        int port,
        Optional<String> mongodb,
        String databases,
        String logOrigin) {
    private static final String LOG_ORIGIN = "localhost/qunzhi";

    /** With the log's usual name. */
    public Settings(
            Path data, String address, int port, Optional<String> mongodb, String databases) {
        this(data, address, port, mongodb, databases, LOG_ORIGIN);
    }

    static Settings from(Map<String, String> environment) {
        return new Settings(
                Path.of(environment.getOrDefault("QUNZHI_DATA", "data")),
                environment.getOrDefault("QUNZHI_ADDRESS", "127.0.0.1"),
                Integer.parseInt(environment.getOrDefault("QUNZHI_PORT", "8080")),
                Optional.ofNullable(environment.get("QUNZHI_MONGODB_URI")),
                environment.getOrDefault("QUNZHI_DATABASES", "qunzhi"),
                environment.getOrDefault("QUNZHI_LOG_ORIGIN", LOG_ORIGIN));
    }

    /** What a browser on this machine opens; tokens name it as their issuer's. */
    public URI door() {
        return URI.create("http://localhost:" + port);
    }

    /** What every file of a demonstration says of itself; the accounts are made up in any case. */
    String notice() {
        return "演示数据：人物、日期、评分与获奖等级均为虚构 Demonstration: persons, dates, scores are made up";
    }

    public Path keys() {
        return data.resolve("keys");
    }

    /** The master keys that wrap the keys of personal and sealed data. */
    public Path masterKeys() {
        return keys().resolve("vault");
    }

    /** The vault's own store, apart from the one of the events. */
    Path vault() {
        return data.resolve("vault");
    }

    String vaultDatabase() {
        return databases + "-vault";
    }

    public Path clockOffset() {
        return data.resolve("clock-offset");
    }

    Path genesis() {
        return data.resolve("genesis.note");
    }
}
