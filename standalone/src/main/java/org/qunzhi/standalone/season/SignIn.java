package org.qunzhi.standalone.season;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Signs in as a person does: authorization code with PKCE through the gateway's door. */
final class SignIn {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("(?:^|&)code=([^&]+)");
    private static final JsonMapper JSON = JsonMapper.shared();
    private final URI door;
    private final SecureRandom random = new SecureRandom();

    SignIn(URI door) {
        this.door = door;
    }

    /** An access token for that account. */
    String tokenFor(String username, String password) throws IOException, InterruptedException {
        try (var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            var verifier = random(32);
            var redirect = door + "/signed-in";
            var authorize =
                    door.resolve(
                            "/issuer/oauth2/authorize?"
                                    + form(
                                            Map.of(
                                                    "response_type", "code",
                                                    "client_id", "qunzhi-cli",
                                                    "scope", "openid",
                                                    "state", random(8),
                                                    "redirect_uri", redirect,
                                                    "code_challenge", challenge(verifier),
                                                    "code_challenge_method", "S256")));
            var page = follow(browser, authorize);
            var csrf = CSRF.matcher(page.body());
            if (!csrf.find()) throw new IOException("no sign-in form at " + page.uri());
            var login = Map.of("username", username, "password", password, "_csrf", csrf.group(1));
            var answer = post(browser, page.uri(), form(login));
            var code = codeIn(browser, answer);
            var token =
                    post(
                            browser,
                            door.resolve("/issuer/oauth2/token"),
                            form(
                                    Map.of(
                                            "grant_type", "authorization_code",
                                            "client_id", "qunzhi-cli",
                                            "code", code,
                                            "redirect_uri", redirect,
                                            "code_verifier", verifier)));
            if (token.statusCode() != 200)
                throw new IOException("no token for " + username + ": " + token.body());
            return JSON.readTree(token.body()).path("access_token").asString();
        }
    }

    private HttpResponse<String> follow(HttpClient browser, URI from)
            throws IOException, InterruptedException {
        var at = from;
        for (int hops = 0; hops < 5; hops++) {
            var request = HttpRequest.newBuilder(at).header("Accept", "text/html").build();
            var answer = browser.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 3) return answer;
            at = location(answer);
        }
        throw new IOException("too many redirects from " + from);
    }

    private String codeIn(HttpClient browser, HttpResponse<String> signedIn)
            throws IOException, InterruptedException {
        var at = location(signedIn);
        for (int hops = 0; hops < 3 && !at.getPath().equals("/signed-in"); hops++) {
            var request = HttpRequest.newBuilder(at).header("Accept", "text/html").build();
            at = location(browser.send(request, HttpResponse.BodyHandlers.ofString()));
        }
        var code = CODE.matcher(at.getQuery());
        if (code.find()) return code.group(1);
        throw new IOException("sign-in was refused: " + at);
    }

    /** Its own pages under this door, whichever name people know the platform by. */
    private URI location(HttpResponse<?> answer) throws IOException {
        var location =
                answer.headers()
                        .firstValue("Location")
                        .orElseThrow(
                                () ->
                                        new IOException(
                                                answer.uri() + " said " + answer.statusCode()));
        var to = answer.uri().resolve(location);
        var query = to.getRawQuery() == null ? "" : "?" + to.getRawQuery();
        return door.resolve(to.getRawPath() + query);
    }

    private static HttpResponse<String> post(HttpClient browser, URI to, String form)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(to)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html, application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String random(int bytes) {
        var made = new byte[bytes];
        random.nextBytes(made);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(made);
    }

    private static String challenge(String verifier) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(
                        f ->
                                f.getKey()
                                        + "="
                                        + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
