package org.qunzhi.standalone.season;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Signs in as a person does: authorization code with PKCE and the provider's own page. */
public final class SignIn {
    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>");
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");
    private static final Pattern CODE = Pattern.compile("(?:^|&)code=([^&]+)");
    private static final JsonMapper JSON = JsonMapper.shared();
    private final Provider provider;
    private final URI redirect;
    private final SecureRandom random = new SecureRandom();

    /** Where it has its pages and its tokens, as this machine reaches it. */
    public record Provider(URI authorization, URI token) {

        /** The one of {@code ./qunzhi run}, behind its gateway. */
        public static Provider embedded(URI door) {
            return new Provider(
                    door.resolve("/issuer/oauth2/authorize"), door.resolve("/issuer/oauth2/token"));
        }

        /** A realm of Keycloak. */
        public static Provider keycloak(URI issuer) {
            var protocol = issuer + "/protocol/openid-connect/";
            return new Provider(URI.create(protocol + "auth"), URI.create(protocol + "token"));
        }
    }

    /**
     * An access token.
     *
     * @param until a moment of {@link System#nanoTime()} before its end
     */
    record Token(String text, long until) {
        boolean isOld() {
            return System.nanoTime() > until;
        }
    }

    SignIn(Provider provider, URI redirect) {
        this.provider = provider;
        this.redirect = redirect;
    }

    /** An access token for that account. */
    Token tokenFor(String username, String password) throws IOException, InterruptedException {
        try (var browser =
                HttpClient.newBuilder().cookieHandler(new CookiesOfThisMachine()).build()) {
            var verifier = random(32);
            var asked =
                    Map.of(
                            "response_type", "code",
                            "client_id", "qunzhi-cli",
                            "scope", "openid",
                            "state", random(8),
                            "redirect_uri", redirect.toString(),
                            "code_challenge", challenge(verifier),
                            "code_challenge_method", "S256");
            var page = follow(browser, URI.create(provider.authorization() + "?" + form(asked)));
            var login = hidden(page);
            login.put("username", username);
            login.put("password", password);
            var code = codeIn(browser, post(browser, action(page), form(login)));
            var got =
                    post(
                            browser,
                            provider.token(),
                            form(
                                    Map.of(
                                            "grant_type",
                                            "authorization_code",
                                            "client_id",
                                            "qunzhi-cli",
                                            "code",
                                            code,
                                            "redirect_uri",
                                            redirect.toString(),
                                            "code_verifier",
                                            verifier)));
            if (got.statusCode() != 200)
                throw new IOException("no token for " + username + ": " + got.body());
            var token = JSON.readTree(got.body());
            var half = Duration.ofSeconds(token.path("expires_in").asLong()).dividedBy(2);
            return new Token(
                    token.path("access_token").asString(), System.nanoTime() + half.toNanos());
        }
    }

    private URI action(HttpResponse<String> page) throws IOException {
        var form = FORM.matcher(page.body());
        if (!form.find()) throw new IOException("no sign-in form at " + page.uri());
        var action = ACTION.matcher(form.group());
        return action.find()
                ? reached(page.uri().resolve(action.group(1).replace("&amp;", "&")))
                : page.uri();
    }

    private static Map<String, String> hidden(HttpResponse<String> page) {
        var fields = new HashMap<String, String>();
        for (var input : INPUT.matcher(page.body()).results().toList()) {
            var name = NAME.matcher(input.group());
            var value = VALUE.matcher(input.group());
            if (name.find() && value.find()) fields.put(name.group(1), value.group(1));
        }
        return fields;
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
        for (int hops = 0; hops < 3 && !at.getPath().equals(redirect.getPath()); hops++) {
            var request = HttpRequest.newBuilder(at).header("Accept", "text/html").build();
            at = location(browser.send(request, HttpResponse.BodyHandlers.ofString()));
        }
        var code = CODE.matcher(at.getQuery());
        if (code.find()) return code.group(1);
        throw new IOException("sign-in was refused: " + at);
    }

    private URI location(HttpResponse<?> answer) throws IOException {
        var location =
                answer.headers()
                        .firstValue("Location")
                        .orElseThrow(
                                () ->
                                        new IOException(
                                                answer.uri() + " said " + answer.statusCode()));
        return reached(answer.uri().resolve(location));
    }

    /** As this machine reaches the provider, whichever name people know it by. */
    private URI reached(URI at) {
        var query = at.getRawQuery() == null ? "" : "?" + at.getRawQuery();
        return provider.authorization().resolve(at.getRawPath() + query);
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
