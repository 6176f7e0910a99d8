package org.qunzhi.plan.organization;

/** The service must not start with this genesis file. */
final class GenesisUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GenesisUnusable(String why) {
        super("the genesis file " + why);
    }

    GenesisUnusable(String why, Throwable cause) {
        super("the genesis file " + why, cause);
    }
}
