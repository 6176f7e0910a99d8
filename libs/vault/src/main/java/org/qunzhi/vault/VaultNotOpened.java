package org.qunzhi.vault;

import java.io.Serial;

/** One sentence for the operator, on why this process must not start. */
public final class VaultNotOpened extends IllegalStateException {
    @Serial private static final long serialVersionUID = 1;

    public VaultNotOpened(String why) {
        super(why);
    }

    public VaultNotOpened(String why, Throwable cause) {
        super(why, cause);
    }
}
