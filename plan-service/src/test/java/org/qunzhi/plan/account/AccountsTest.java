package org.qunzhi.plan.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunzhi.contracts.plan.ErasureEvent.ErasureApproved;
import org.qunzhi.contracts.plan.ErasureEvent.PersonErased;
import org.qunzhi.contracts.plan.OrganizationEvent.Kind;
import org.qunzhi.contracts.plan.OrganizationEvent.Level;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationFounded;
import org.qunzhi.plan.Database;

class AccountsTest {
    static final PersonErased ERASED = new PersonErased("e1", "sun", "province");
    static final String SECRET = "s e:c+ret";

    @TempDir static Path folder;
    static Database database;

    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    HttpServer server;
    volatile int removal = 204;
    volatile String token = "{\"access_token\":\"t-1\"}";

    @BeforeAll
    static void start() {
        database = new Database(folder);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    /** An issuer that answers as it is told and keeps what it was asked. */
    @BeforeEach
    void issuer() throws IOException {
        var free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        server = HttpServer.create(free, 0);
        server.createContext("/token", exchange -> answer(exchange, 200, token));
        server.createContext("/users", exchange -> answer(exchange, removal, ""));
        server.start();
    }

    @AfterEach
    void gone() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        asked.add(
                "%s %s %s %s"
                        .formatted(
                                exchange.getRequestMethod(),
                                exchange.getRequestURI(),
                                exchange.getRequestHeaders().getFirst("Authorization"),
                                new String(exchange.getRequestBody().readAllBytes(), UTF_8))
                        .strip());
        var bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Issuer configured() {
        var base = "http://127.0.0.1:" + server.getAddress().getPort();
        return new Issuer(base + "/users", base + "/token", "plan-service", SECRET);
    }

    private static Accounts accounts(Issuer issuer) {
        var accounts = new Accounts(issuer, database.fresh());
        accounts.on(
                new OrganizationFounded("province", Kind.ASSOCIATION, Level.PROVINCE, "省协会", "d"));
        return accounts;
    }

    @Test
    void the_account_of_whom_the_founding_organisation_erased_goes() {
        try (var issuer = configured()) {
            var accounts = accounts(issuer);
            assertThat(accounts.find("e1")).isEmpty();
            accounts.on(ERASED);
            var basic =
                    Base64.getEncoder()
                            .encodeToString("plan-service:s+e%3Ac%2Bret".getBytes(UTF_8));
            assertThat(asked)
                    .containsExactly(
                            "POST /token Basic " + basic + " grant_type=client_credentials",
                            "DELETE /users/sun Bearer t-1");
            assertThat(accounts.find("e1")).contains(AccountState.REMOVED);
        }
    }

    @Test
    void what_another_organisation_erases_or_nobody_has_yet_leaves_the_account() {
        try (var issuer = configured()) {
            var accounts = accounts(issuer);
            accounts.on(new PersonErased("e2", "sun", "mill"));
            accounts.on(new ErasureApproved("e1", "sun", "province"));
            assertThat(asked).isEmpty();
            assertThat(accounts.find("e2")).isEmpty();
        }
    }

    @Test
    void an_account_that_is_not_there_is_gone() {
        removal = 404;
        try (var issuer = configured()) {
            var accounts = accounts(issuer);
            accounts.on(ERASED);
            assertThat(accounts.find("e1")).contains(AccountState.REMOVED);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 401, 403, 500, 503})
    void whatever_else_the_issuer_says_the_event_comes_again(int status) {
        removal = status;
        try (var issuer = configured()) {
            var accounts = accounts(issuer);
            assertThatThrownBy(() -> accounts.on(ERASED))
                    .isInstanceOf(AccountStays.class)
                    .hasMessageContaining(Integer.toString(status));
            assertThat(accounts.find("e1")).contains(AccountState.WAITING);

            removal = 204;
            accounts.on(ERASED);
            assertThat(accounts.find("e1")).contains(AccountState.REMOVED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "no json", "{\"access_token\":\"\"}"})
    void without_a_token_nothing_is_removed(String answer) {
        token = answer;
        try (var issuer = configured()) {
            var accounts = accounts(issuer);
            assertThatThrownBy(() -> accounts.on(ERASED)).isInstanceOf(AccountStays.class);
            assertThat(asked).hasSize(1);
        }
    }

    @Test
    void an_issuer_that_is_away_is_asked_again() {
        try (var issuer = configured()) {
            server.stop(0);
            var accounts = accounts(issuer);
            assertThatThrownBy(() -> accounts.on(ERASED)).isInstanceOf(AccountStays.class);
            assertThat(accounts.find("e1")).contains(AccountState.WAITING);
        }
    }

    @Test
    void without_an_address_nothing_is_called_and_it_is_said() {
        try (var issuer = new Issuer("", "", "", "")) {
            var accounts = accounts(issuer);
            for (int i = 0; i < 2; i++) accounts.on(ERASED);
            assertThat(asked).isEmpty();
            assertThat(accounts.find("e1")).contains(AccountState.NOT_CONFIGURED);
        }
    }

    @Test
    void half_an_address_is_none() {
        assertThatThrownBy(() -> new Issuer("http://127.0.0.1:1/users", "", "plan", "x"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("qunzhi.accounts needs");
    }
}
