package org.qunzhi.gateway.signin;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody goes on after signing in: a path of ours, whatever was asked for. Browsers read a
 * backslash as a slash and drop control characters, so neither may be in it.
 */
final class OwnPath {
    static final String HOME = "/";
    private static final int MOST_CHARACTERS = 2_000;
    private static final Pattern ELSEWHERE = Pattern.compile("[\\\\\\p{Cntrl}]|^[^/]|^//|^$");
    private static final Pattern NO_PAGE = Pattern.compile("/(oauth2|login|logout|api)(/.*)?");

    static String of(@Nullable String wanted) {
        if (wanted == null || wanted.length() > MOST_CHARACTERS) return HOME;
        if (ELSEWHERE.matcher(wanted).find()) return HOME;
        try {
            var uri = new URI(wanted);
            boolean ours = uri.getScheme() == null && uri.getRawAuthority() == null;
            return ours && !NO_PAGE.matcher(uri.getPath()).matches() ? uri.toASCIIString() : HOME;
        } catch (java.net.URISyntaxException malformed) {
            return HOME;
        }
    }

    private OwnPath() {}
}
