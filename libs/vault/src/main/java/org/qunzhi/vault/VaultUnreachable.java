package org.qunzhi.vault;

import java.io.Serial;

/** The vault did not answer; nothing is known of the key, and nothing was shown. */
public final class VaultUnreachable extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    public VaultUnreachable(String kind, Throwable cause) {
        super("the vault did not answer for a key of the kind " + kind, cause);
    }
}
