package org.qunzhi.audit.witness;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import org.qunzhi.audit.checkpoint.LogKey;
import org.qunzhi.ledger.KeyType;
import org.qunzhi.ledger.VerifierKey;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A witness whom this log asks to cosign its checkpoints.
 *
 * @param prefix {@code add-checkpoint} is below it; ends with a slash
 */
record AskedWitness(VerifierKey key, URI prefix) {

    /** With two of the log's own while it replaces its key, 16 signatures. */
    static final int MOST = Cosignatures.MOST_SIGNATURES - 2;

    /**
     * Settings {@code qunzhi.log}, as far as they are about witnesses.
     *
     * @param witnessPause between two rounds of asking
     * @param witnessTimeout for one answer
     */
    @ConfigurationProperties("qunzhi.log")
    record Settings(
            @DefaultValue List<One> witnesses,
            @DefaultValue("1s") Duration witnessPause,
            @DefaultValue("10s") Duration witnessTimeout) {
        record One(String vkey, String url) {}

        /**
         * @throws IllegalStateException naming the setting that is wrong
         */
        List<AskedWitness> asked(LogKey log) {
            var asked = new ArrayList<AskedWitness>();
            var names = new HashSet<String>();
            for (int i = 0; i < witnesses.size(); i++) {
                var setting = "qunzhi.log.witnesses[" + i + "]";
                var one = witnesses.get(i);
                var key = WatchedLogs.key(setting + ".vkey", one.vkey(), KeyType.COSIGNATURE_V1);
                if (key.name().equals(log.origin()) || !names.add(key.name())) {
                    throw new IllegalStateException(
                            setting + ".vkey: " + key.name() + " is named twice");
                }
                asked.add(new AskedWitness(key, prefix(setting + ".url", one.url())));
            }
            if (asked.size() > MOST) {
                throw new IllegalStateException(
                        "qunzhi.log.witnesses: at most " + MOST + " fit under a checkpoint");
            }
            return List.copyOf(asked);
        }

        private static URI prefix(String setting, String url) {
            try {
                var prefix = URI.create(url.strip().replaceAll("/*$", "") + "/");
                var scheme = String.valueOf(prefix.getScheme());
                if (scheme.matches("https?") && prefix.getHost() != null) return prefix;
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(setting + ": no address: " + url, e);
            }
            throw new IllegalStateException(setting + ": no http or https address: " + url);
        }
    }

    String name() {
        return key.name();
    }

    /** By which it is stored: a name has dots, and the key's own id could be made to clash. */
    String id() {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(hash.digest(key.format().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
