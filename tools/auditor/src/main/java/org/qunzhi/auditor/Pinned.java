package org.qunzhi.auditor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qunzhi.auditor.bundle.UnreadableBundle;
import org.qunzhi.auditor.log.Trust;
import org.qunzhi.ledger.MalformedNote;
import org.qunzhi.ledger.TileSource;
import picocli.CommandLine.Option;

/** Whom to believe, as the command line says it: keys, or a policy. */
final class Pinned {
    @Option(names = "--key", paramLabel = "<vkey>", descriptionKey = "key")
    List<String> keys = List.of();

    @Option(names = "--policy", paramLabel = "<file>", descriptionKey = "policy")
    @Nullable Path policy;

    /** Empty where neither is given. */
    Optional<Trust> trust() throws IOException {
        if (policy != null && !keys.isEmpty())
            throw new UnreadableBundle("--key and --policy cannot be had together");
        try {
            if (policy != null) return Optional.of(Trust.of(policy));
            return keys.isEmpty() ? Optional.empty() : Optional.of(Trust.of(keys, Trust.From.KEY));
        } catch (MalformedNote e) {
            throw new UnreadableBundle(
                    (policy == null ? "no verifier key: " : policy + ": ") + e.getMessage(), e);
        }
    }

    /**
     * Where nothing is given, what lies beside the log: {@code keys} or {@code key}, one a line.
     */
    Trust orOf(TileSource files) throws IOException {
        var own = trust();
        if (own.isPresent()) return own.get();
        var all = files.read("keys");
        var keys =
                (all.isPresent() ? all : files.read("key"))
                        .map(file -> new String(file, StandardCharsets.UTF_8));
        if (keys.isEmpty())
            throw new UnreadableBundle("no key beside the log: --key or --policy is needed");
        try {
            return Trust.of(
                    keys.get().lines().map(String::strip).filter(k -> !k.isEmpty()).toList(),
                    Trust.From.SERVER);
        } catch (MalformedNote e) {
            throw new UnreadableBundle("no verifier key: " + e.getMessage(), e);
        }
    }
}
