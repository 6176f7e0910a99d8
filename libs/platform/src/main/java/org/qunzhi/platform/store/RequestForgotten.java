package org.qunzhi.platform.store;

/**
 * The same {@code Idempotency-Key} came again after so long that nobody can tell whether with the
 * same body: 422 {@code idempotency-key-outlived}.
 */
public final class RequestForgotten extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RequestForgotten() {
        super("the key of the first request's hash is destroyed");
    }
}
