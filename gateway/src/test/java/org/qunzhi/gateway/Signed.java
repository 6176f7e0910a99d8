package org.qunzhi.gateway;

/** What a gateway needs to be told of a provider, and a token that no service has to take. */
final class Signed {
    static final String ISSUER = "http://localhost:1/issuer";
    static final String[] BEARER = {"Authorization", "Bearer x.y.z"};

    static final String[] SETTINGS = {
        "--qunzhi.public-url=http://localhost:8080",
        "--qunzhi.issuer=" + ISSUER,
        "--qunzhi.sign-in.client-id=qunzhi-gateway",
        "--qunzhi.sign-in.client-secret=secret",
        "--qunzhi.sign-in.authorization-uri=" + ISSUER + "/authorize",
        "--qunzhi.sign-in.token-uri=" + ISSUER + "/token",
        "--qunzhi.sign-in.jwk-set-uri=" + ISSUER + "/jwks",
        "--qunzhi.sign-in.end-session-uri=" + ISSUER + "/end"
    };

    private Signed() {}
}
