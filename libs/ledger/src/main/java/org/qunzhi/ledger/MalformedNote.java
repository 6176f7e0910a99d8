package org.qunzhi.ledger;

/**
 * A note, key, checkpoint, bundle or base64 text that is not in its format. The message says what
 * is wrong.
 */
public final class MalformedNote extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public MalformedNote(String message) {
        super(message);
    }
}
