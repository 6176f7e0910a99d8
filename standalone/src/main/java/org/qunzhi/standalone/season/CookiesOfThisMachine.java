package org.qunzhi.standalone.season;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.CookieStore;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Browsers hold this machine for safe, and send it what is for https alone. */
public final class CookiesOfThisMachine extends CookieHandler {
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

    @Override
    public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers)
            throws IOException {
        return cookies.get(uri, headers);
    }

    @Override
    public void put(URI uri, Map<String, List<String>> headers) throws IOException {
        cookies.put(uri, headers);
        store().getCookies().forEach(cookie -> cookie.setSecure(false));
    }

    public CookieStore store() {
        return cookies.getCookieStore();
    }
}
