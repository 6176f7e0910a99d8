package org.qunzhi.gateway.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;

/** Keeps cookies, follows redirects, and sends what a page of ours sends. */
final class Browser {
    private final URI door;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(cookies)
                    .build();

    Browser(int port) {
        this.door = URI.create("http://localhost:" + port);
    }

    /** Goes to an address as by a link, and where it leads. */
    HttpResponse<String> open(String path) {
        var at = door.resolve(path);
        for (int hops = 0; hops < 10; hops++) {
            var answer = send(HttpRequest.newBuilder(at).header("Accept", "text/html"));
            if (answer.statusCode() / 100 != 3) return answer;
            at = at.resolve(answer.headers().firstValue("Location").orElseThrow());
        }
        throw new IllegalStateException("led around from " + path);
    }

    HttpResponse<String> signIn() {
        return open("/oauth2/authorization/qunzhi?next=/session");
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(with(headers, HttpRequest.newBuilder(door.resolve(path))));
    }

    /** As a script of ours does: with the token from the cookie in a header. */
    HttpResponse<String> write(String method, String path, String body, String... headers) {
        var request =
                with(headers, HttpRequest.newBuilder(door.resolve(path)))
                        .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN").orElse(""));
        return send(body(request, method, body));
    }

    /** As a page of somebody else's would. */
    HttpResponse<String> forge(String method, String path, String body, String... headers) {
        return send(body(with(headers, HttpRequest.newBuilder(door.resolve(path))), method, body));
    }

    private static HttpRequest.Builder body(
            HttpRequest.Builder request, String method, String body) {
        return request.header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
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
            throw new IllegalStateException(e);
        }
    }
}
