package org.qunzhi.standalone;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What services and gateway are told of whoever signs people in. */
record Provider(Map<String, String> settings) {
    private static final String ACCOUNTS = "qunzhi.accounts.";
    private static final String SIGN_IN = "qunzhi.sign-in.";
    private static final String ISSUER = "qunzhi.issuer";

    static Provider own(Map<String, String> settings) {
        return new Provider(settings);
    }

    /**
     * The one that runs here. A browser reaches it by the gateway, the gateway itself directly: at
     * the first sign-in nothing has to be up that waits for the gateway.
     *
     * @param address as browsers and tokens name it
     * @param inside its address on this machine
     */
    static Provider embedded(String address, String inside, String planSecret, String gateway) {
        var all = new TreeMap<String, String>();
        all.put(ISSUER, address);
        all.put("qunzhi.jwk-set-uri", inside + "/oauth2/jwks");
        all.put(SIGN_IN + "client-id", "qunzhi-gateway");
        all.put(SIGN_IN + "client-secret", gateway);
        all.put(SIGN_IN + "authorization-uri", address + "/oauth2/authorize");
        all.put(SIGN_IN + "token-uri", inside + "/oauth2/token");
        all.put(SIGN_IN + "jwk-set-uri", inside + "/oauth2/jwks");
        all.put(SIGN_IN + "end-session-uri", address + "/connect/logout");
        all.put(ACCOUNTS + "uri", inside + "/accounts");
        all.put(ACCOUNTS + "token-uri", inside + "/oauth2/token");
        all.put(ACCOUNTS + "client-id", "plan-service");
        all.put(ACCOUNTS + "client-secret", planSecret);
        return new Provider(all);
    }

    List<String> forServices() {
        return arguments(ISSUER, "qunzhi.jwk-set-uri");
    }

    List<String> forPlanService() {
        return arguments(ACCOUNTS);
    }

    List<String> forGateway() {
        return arguments(ISSUER, SIGN_IN);
    }

    private List<String> arguments(String... beginnings) {
        return settings.entrySet().stream()
                .filter(one -> List.of(beginnings).stream().anyMatch(one.getKey()::startsWith))
                .map(one -> "--" + one.getKey() + "=" + one.getValue())
                .toList();
    }
}
