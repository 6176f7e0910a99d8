package org.qunzhi.standalone.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qunzhi.standalone.season.CookiesOfThisMachine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a person's browser does as far as signing in needs it: cookies, redirects, the form of
 * whichever provider asks for a password.
 */
final class Browser implements AutoCloseable {
    private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
    private static final Pattern NAME = Pattern.compile("\\sname=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\svalue=\"([^\"]*)\"");
    private final URI door;
    private final CookiesOfThisMachine cookies = new CookiesOfThisMachine();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(cookies)
                    .build();

    Browser(URI door) {
        this.door = door;
    }

    /** Goes to an address as by a link, and where it leads. */
    HttpResponse<String> open(String address) {
        return follow(HttpRequest.newBuilder(door.resolve(address)));
    }

    private HttpResponse<String> follow(HttpRequest.Builder first) {
        var answer = send(first.setHeader("Accept", "text/html"));
        for (int hops = 0; answer.statusCode() / 100 == 3; hops++) {
            if (hops > 10) throw new IllegalStateException("led around at " + answer.uri());
            var to = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = send(HttpRequest.newBuilder(to).header("Accept", "text/html"));
        }
        return answer;
    }

    /** Goes to sign in; whatever page that leads to. */
    HttpResponse<String> toSignIn() {
        return open("/oauth2/authorization/qunzhi?next=/session");
    }

    HttpResponse<String> signIn(String username, String password) {
        return fill(toSignIn(), username, password);
    }

    static boolean asksForPassword(HttpResponse<String> page) {
        return page.body().contains("type=\"password\"");
    }

    HttpResponse<String> fill(HttpResponse<String> page, String username, String password) {
        var form = FORM.matcher(page.body());
        if (!asksForPassword(page) || !form.find())
            throw new IllegalStateException("no form at " + page.uri() + ": " + page.body());
        var fields = new LinkedHashMap<String, String>();
        INPUT.matcher(page.body())
                .results()
                .forEach(input -> fields.put(in(NAME, input.group()), in(VALUE, input.group())));
        fields.put("username", username);
        fields.put("password", password);
        var to = page.uri().resolve(form.group(1).replace("&amp;", "&"));
        return follow(
                HttpRequest.newBuilder(to)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded(fields))));
    }

    private static String in(Pattern attribute, String input) {
        var found = attribute.matcher(input);
        return found.find() ? found.group(1) : "";
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(
                        f ->
                                f.getKey()
                                        + "="
                                        + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** As a page of ours signs out, and goes where it is told. */
    HttpResponse<String> signOut() {
        var said = write("POST", "/logout", Map.of());
        return open(JsonMapper.shared().readTree(said.body()).path("next").asString());
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(with(headers, HttpRequest.newBuilder(door.resolve(path))));
    }

    JsonNode session() {
        return JsonMapper.shared().readTree(get("/session").body());
    }

    /** As a script of ours does: with the token from the cookie in a header. */
    HttpResponse<String> write(String method, String path, Object body, String... headers) {
        if (cookie("XSRF-TOKEN").isEmpty()) get("/session");
        var request =
                with(headers, HttpRequest.newBuilder(door.resolve(path)))
                        .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN").orElse(""));
        return send(json(request, method, body));
    }

    /** As a page of somebody else's would. */
    HttpResponse<String> forge(String method, String path, Object body, String... headers) {
        return send(json(with(headers, HttpRequest.newBuilder(door.resolve(path))), method, body));
    }

    private static HttpRequest.Builder json(
            HttpRequest.Builder request, String method, Object body) {
        return request.header("Content-Type", "application/json")
                .method(
                        method,
                        BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
    }

    Optional<String> cookie(String name) {
        return cookies.store().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** Every cookie there is, whoever set it. */
    String allCookies() {
        return cookies.store().get(door).stream()
                .map(HttpCookie::toString)
                .collect(Collectors.joining("; "));
    }

    private static HttpRequest.Builder with(String[] headers, HttpRequest.Builder request) {
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
