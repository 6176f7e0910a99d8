package org.qunzhi.gateway;

import java.net.URI;
import java.util.Set;

/**
 * The address under which people open the platform: scheme, host and port, nothing after. Sign-in
 * comes back to it, so it is told and never guessed from a request.
 */
public record PublicUrl(URI uri) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * Reads the configured address.
     *
     * @param plainHttp whether http may leave this machine, as in a demonstration on a local
     *     network
     * @throws IllegalArgumentException where it is no such address, or names and passwords would
     *     cross a network in the clear without anybody having said so
     */
    public static PublicUrl of(String text, boolean plainHttp) {
        var uri = URI.create(text.strip().replaceFirst("/$", ""));
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!web || uri.getHost() == null || !bare(uri))
            throw new IllegalArgumentException(
                    "qunzhi.public-url must be http(s)://host[:port], not " + text);
        var url = new PublicUrl(uri);
        if (url.isExposed() && !plainHttp)
            throw new IllegalArgumentException(
                    "qunzhi.public-url is plain http beyond this machine: "
                            + text
                            + " (use https, or set qunzhi.plain-http=true for a demonstration)");
        return url;
    }

    private static boolean bare(URI uri) {
        return uri.getRawPath().isEmpty()
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && uri.getRawUserInfo() == null;
    }

    public boolean isHttps() {
        return "https".equals(uri.getScheme());
    }

    /** Whoever shares a network with somebody who signs in can read and take over what they do. */
    public boolean isExposed() {
        return !isHttps() && !THIS_MACHINE.contains(uri.getHost());
    }

    /** Host and, where it is not the scheme's own, port. */
    public String authority() {
        return uri.getAuthority();
    }

    public int port() {
        if (uri.getPort() >= 0) return uri.getPort();
        return isHttps() ? 443 : 80;
    }

    /** The address of one of our paths, which begins with a slash. */
    public String at(String path) {
        return uri + path;
    }
}
