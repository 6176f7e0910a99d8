package org.qunzhi.ledger;

/**
 * A well-formed note whose text must be ignored, because nobody trusted is known to have signed.
 */
public final class UnverifiedNote extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnverifiedNote(String message) {
        super(message);
    }
}
