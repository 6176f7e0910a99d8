package org.qunzhi.standalone.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.platform.ServiceApplication;
import org.qunzhi.standalone.season.Door;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** With the person goes the account, for good, and nobody but plan-service removes one. */
class AccountRemovalTest {
    private static final String SECRET = "a-secret-of-this-test";
    private static final String WHO = "c12-leader";
    private static final String OTHER = "c11-leader";
    private final HttpClient http = HttpClient.newHttpClient();
    @TempDir Path data;
    private URI door;
    private Accounts accounts;
    private ConfigurableApplicationContext issuer;

    @BeforeEach
    void start() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            door = URI.create("http://localhost:" + socket.getLocalPort());
        }
        accounts = Accounts.in(data);
        run();
    }

    private void run() {
        issuer =
                ServiceApplication.of(Issuer.class, "issuer")
                        .registerShutdownHook(false)
                        .run(
                                "--server.port=" + door.getPort(),
                                "--qunzhi.data=" + data,
                                "--qunzhi.keys=" + data.resolve("keys"),
                                "--qunzhi.issuer=" + door + "/issuer",
                                "--qunzhi.public-url=" + door,
                                "--qunzhi.door=" + door,
                                "--qunzhi.gateway-secret=of-the-gateway",
                                "--qunzhi.plan-service-secret=" + SECRET);
    }

    @AfterEach
    void stop() {
        issuer.close();
        http.close();
    }

    @Test
    void who_was_removed_signs_in_no_more_not_after_the_next_start_either() throws Exception {
        assertThat(remove(WHO, ofPlanService())).isEqualTo(204);
        assertCannotSignIn(WHO);
        issuer.close();
        run();
        assertCannotSignIn(WHO);
        assertThat(token(OTHER)).isNotBlank();
    }

    @Test
    void neither_name_nor_password_is_kept_and_the_others_keep_theirs() throws Exception {
        remove(WHO, ofPlanService());
        assertThat(Files.readString(data.resolve("removed-accounts.txt")))
                .isEqualTo(accounts.of(WHO).sub() + "\n");
        assertThat(accounts.passwordFile())
                .content()
                .doesNotContain(WHO, accounts.passwordOf(WHO))
                .contains(OTHER + " " + accounts.passwordOf(OTHER));
        var after = Accounts.in(data);
        assertThatIllegalArgumentException().isThrownBy(() -> after.of(WHO));
        assertThat(after.of(OTHER)).isEqualTo(accounts.of(OTHER));
    }

    @Test
    void what_was_issued_to_them_is_void_where_the_issuer_is_asked() throws Exception {
        var theirs = token(WHO);
        var anothers = token(OTHER);
        assertThat(active(theirs)).isTrue();
        assertThat(whoIs(theirs)).isEqualTo(200);
        remove(WHO, ofPlanService());
        assertThat(active(theirs)).isFalse();
        assertThat(whoIs(theirs)).isEqualTo(401);
        assertThat(active(anothers)).isTrue();
    }

    @Test
    void nobody_else_removes_an_account() throws Exception {
        assertThat(remove(WHO, "")).isEqualTo(401);
        assertThat(remove(WHO, "word")).isEqualTo(401);
        assertThat(remove(WHO, token("prov-decision"))).isEqualTo(403);
        assertThat(remove(WHO, token(WHO))).isEqualTo(403);
        assertThat(token(WHO)).isNotBlank();
    }

    @Test
    void once_more_or_without_an_account_changes_nothing() throws Exception {
        assertThat(remove(WHO, ofPlanService())).isEqualTo(204);
        assertThat(remove(WHO, ofPlanService())).isEqualTo(204);
        assertThat(send(deletion("/issuer/accounts/nobody-we-know", ofPlanService())))
                .isEqualTo(204);
        assertThat(send(deletion("/issuer/accounts/a%20b", ofPlanService()))).isEqualTo(204);
        assertThat(Files.readAllLines(data.resolve("removed-accounts.txt")))
                .containsExactly(accounts.of(WHO).sub());
    }

    private void assertCannotSignIn(String who) {
        assertThatThrownBy(() -> token(who)).hasMessageContaining("/login?error");
    }

    /** With the password that was theirs. */
    private String token(String who) {
        try (var signIn = new Door(door, accounts)) {
            return signIn.token(who);
        }
    }

    private String ofPlanService() throws Exception {
        var answer = asPlanService("token", "grant_type=client_credentials");
        return JsonMapper.shared().readTree(answer).path("access_token").asString();
    }

    private boolean active(String token) throws Exception {
        var answer = asPlanService("introspect", "token=" + token);
        return JsonMapper.shared().readTree(answer).path("active").asBoolean();
    }

    private String asPlanService(String endpoint, String form) throws Exception {
        var basic = "plan-service:" + SECRET;
        var request =
                HttpRequest.newBuilder(door.resolve("/issuer/oauth2/" + endpoint))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        basic.getBytes(StandardCharsets.UTF_8)))
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private int whoIs(String token) throws Exception {
        return send(
                HttpRequest.newBuilder(door.resolve("/issuer/userinfo"))
                        .header("Authorization", "Bearer " + token)
                        .build());
    }

    private int remove(String who, String token) throws Exception {
        return send(deletion("/issuer/accounts/" + accounts.of(who).sub(), token));
    }

    private HttpRequest deletion(String path, String token) {
        var request = HttpRequest.newBuilder(door.resolve(path)).DELETE();
        return (token.isEmpty() ? request : request.header("Authorization", "Bearer " + token))
                .build();
    }

    private int send(HttpRequest request) throws Exception {
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
