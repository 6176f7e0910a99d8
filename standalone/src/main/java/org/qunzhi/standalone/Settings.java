package org.qunzhi.standalone;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qunzhi.gateway.PublicUrl;

/**
 * How this installation runs; everything has a safe default.
 *
 * @param data folder of everything that must survive a restart
 * @param address the gateway listens on; this machine alone unless told otherwise
 * @param publicUrl where people open it
 * @param mongodb a replica set to use in place of the embedded store
 * @param databases prefix of the services' database names
 * @param logOrigin the log's name, for ever
 * @param provider settings of an own identity provider (docs/sign-in.md), by name; none for the
 *     embedded one
 * @param accessTokensLast those of the embedded provider
 */
public record Settings(
        Path data,
        String address,
        int port,
        PublicUrl publicUrl,
        Optional<String> mongodb,
        String databases,
        String logOrigin,
        Map<String, String> provider,
        Duration accessTokensLast) {
    /** What every file of a demonstration says of itself; the accounts are made up in any case. */
    public static final String NOTICE =
            "演示数据：人物、日期、评分与获奖等级均为虚构 Demonstration: persons, dates, scores are made up";

    private static final String LOG_ORIGIN = "localhost/qunzhi";
    private static final Duration USUAL = Duration.ofMinutes(5);
    private static final String ISSUER = "qunzhi.issuer";
    private static final List<String> NEEDED =
            List.of(
                    ISSUER,
                    "qunzhi.jwk-set-uri",
                    "qunzhi.sign-in.client-id",
                    "qunzhi.sign-in.client-secret",
                    "qunzhi.first-decision-maker");
    private static final List<String> OPTIONAL =
            List.of(
                    "qunzhi.sign-in.authorization-uri",
                    "qunzhi.sign-in.token-uri",
                    "qunzhi.sign-in.jwk-set-uri",
                    "qunzhi.sign-in.end-session-uri",
                    "qunzhi.sign-in.scopes",
                    "qunzhi.accounts.uri",
                    "qunzhi.accounts.token-uri",
                    "qunzhi.accounts.client-id",
                    "qunzhi.accounts.client-secret");

    /** On this machine alone, with the embedded provider. */
    public Settings(
            Path data, String address, int port, Optional<String> mongodb, String databases) {
        this(data, address, port, mongodb, databases, LOG_ORIGIN);
    }

    /** With a name of its own for the log. */
    public Settings(
            Path data,
            String address,
            int port,
            Optional<String> mongodb,
            String databases,
            String logOrigin) {
        this(data, address, port, local(port), mongodb, databases, logOrigin, Map.of(), USUAL);
    }

    /**
     * Reads what the variables of the environment say.
     *
     * @throws IllegalArgumentException with a sentence for whoever set them
     */
    static Settings from(Map<String, String> environment) {
        int port = Integer.parseInt(environment.getOrDefault("QUNZHI_PORT", "8080"));
        return new Settings(
                Path.of(environment.getOrDefault("QUNZHI_DATA", "data")),
                environment.getOrDefault("QUNZHI_ADDRESS", "127.0.0.1"),
                port,
                Optional.ofNullable(environment.get("QUNZHI_PUBLIC_URL"))
                        .map(url -> PublicUrl.of(url, true))
                        .orElseGet(() -> local(port)),
                Optional.ofNullable(environment.get("QUNZHI_MONGODB_URI")),
                environment.getOrDefault("QUNZHI_DATABASES", "qunzhi"),
                environment.getOrDefault("QUNZHI_LOG_ORIGIN", LOG_ORIGIN),
                provider(environment),
                USUAL);
    }

    private static PublicUrl local(int port) {
        return PublicUrl.of("http://localhost:" + port, false);
    }

    private static Map<String, String> provider(Map<String, String> environment) {
        if (environment.getOrDefault(variable(ISSUER), "").isBlank()) return Map.of();
        var missing =
                NEEDED.stream()
                        .map(Settings::variable)
                        .filter(name -> environment.getOrDefault(name, "").isBlank())
                        .toList();
        if (!missing.isEmpty())
            throw new IllegalArgumentException(
                    "QUNZHI_ISSUER names an own provider; also needed: "
                            + String.join(", ", missing)
                            + " (docs/sign-in.md)");
        return Stream.concat(NEEDED.stream(), OPTIONAL.stream())
                .filter(name -> environment.containsKey(variable(name)))
                .collect(Collectors.toMap(name -> name, name -> environment.get(variable(name))));
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** With an identity provider of their own, by the settings that the services have for it. */
    public Settings with(Map<String, String> ownProvider) {
        return new Settings(
                data,
                address,
                port,
                publicUrl,
                mongodb,
                databases,
                logOrigin,
                ownProvider,
                accessTokensLast);
    }

    /** With other access tokens of the embedded provider. */
    public Settings withAccessTokensThatLast(Duration duration) {
        return new Settings(
                data, address, port, publicUrl, mongodb, databases, logOrigin, provider, duration);
    }

    boolean hasOwnProvider() {
        return !provider.isEmpty();
    }

    /** Where a program on this machine finds the gateway. */
    public URI door() {
        boolean wildcard = address.equals("0.0.0.0") || address.equals("::");
        return URI.create("http://" + (wildcard || isLocal() ? "localhost" : address) + ":" + port);
    }

    /** Nobody but this machine reaches the gateway. */
    boolean isLocal() {
        return address.equals("localhost") || address.startsWith("127.");
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
