package org.qunzhi.gateway;

/** What a gateway needs to be told of a provider, and a token that no service has to take. */
final class Signed {
    static final String ISSUER = "http://localhost:1/issuer";
    static final String[] BEARER = {"Authorization", "Bearer x.y.z"};

    static final String[] SETTINGS = {
        "--qunzhi.public-url=http://localhost:8080",
        "--qunzhi.issuer=" + ISSUER,
        "--qunzhi.sign-in.client-id=qunzhi-gateway",
        "--qunzhi.sign-in.client-secret=secret"
    };

    private Signed() {}
}
