package org.qunzhi.vault;

import java.io.Serial;

/**
 * The vault has the key's document and it does not open: changed, swapped with another one's,
 * truncated, or wrapped with a master key that this process does not hold.
 */
public final class KeyUnreadable extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    public KeyUnreadable(String kind, String keyId, String why) {
        super("the key " + kind + "." + keyId + " cannot be unwrapped: " + why);
    }
}
