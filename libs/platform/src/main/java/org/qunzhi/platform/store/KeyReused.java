package org.qunzhi.platform.store;

/** The same {@code Idempotency-Key} came with another body: 422 {@code idempotency-key-reused}. */
public final class KeyReused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeyReused() {
        super("the key was used with another body");
    }
}
