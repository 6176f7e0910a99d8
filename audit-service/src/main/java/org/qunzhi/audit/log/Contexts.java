package org.qunzhi.audit.log;

import java.util.Arrays;
import java.util.Optional;
import org.qunzhi.contracts.Context;

/** Contexts by their code. */
public final class Contexts {

    public static Optional<Context> of(String code) {
        return Arrays.stream(Context.values())
                .filter(context -> context.code().equals(code))
                .findAny();
    }

    private Contexts() {}
}
