package org.qunzhi.standalone;

/**
 * Autoconfigurations that would start in a context that does not want them, because in this JVM
 * every context sees the class path of all. As separate processes none of this is needed.
 */
final class Exclusions {
    static final String FOR_A_SERVICE = "";
    static final String FOR_THE_ISSUER = "";
    static final String FOR_THE_GATEWAY = "";

    private Exclusions() {}
}
