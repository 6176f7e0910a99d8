package org.qunzhi.audit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.qunzhi.audit.checkpoint.LogKey;
import org.qunzhi.audit.checkpoint.SignedCheckpoint;
import org.qunzhi.audit.index.Cut;
import org.qunzhi.audit.index.Scopes;
import org.qunzhi.audit.log.LogParts;
import org.qunzhi.audit.streamlist.StreamLists;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Role;
import org.qunzhi.platform.store.Protection;
import org.qunzhi.vault.Vault;

/** An auditor's bundle put together by hand, without application context: for a benchmark. */
public final class BundleParts {
    private static final Asker AUDITOR =
            new Asker(
                    "auditor",
                    List.of(
                            new Acting(
                                    "auditor",
                                    "association",
                                    null,
                                    Role.AUDITOR,
                                    "of-auditor@0",
                                    Set.of())));

    private final Bundle bundle;
    private final Edition edition;

    /**
     * @param scopes an index that has come as far as the checkpoint
     */
    public BundleParts(
            BundleSource source,
            SignedCheckpoint checkpoint,
            Vault vault,
            Scopes scopes,
            StreamLists lists) {
        var key = new LogKey(vault, checkpoint.checkpoint().origin());
        bundle = new Bundle(source, key, new KeyUses(vault, Clock.systemUTC()), () -> lists, "");
        var opening = new Opening(new Protection(vault, new SecureRandom()), Set.of());
        var view = new View(AUDITOR, Cut.at(checkpoint.size()), scopes, opening);
        edition = bundle.edition(checkpoint, checkpoint.note(), view, LaterErasures.Found.NONE);
    }

    /** The events as the log's own database has them. */
    public static BundleSource source(LogParts log) {
        return new LogSource(log.entries(), log.archive(), log.tree());
    }

    /**
     * Writes it from one byte on, as to who resumes a download.
     *
     * @return how long the whole is
     */
    public long write(OutputStream out, long from) throws IOException {
        var part = new PartOutput(out, from, Long.MAX_VALUE);
        bundle.write(part, edition);
        part.release();
        return part.length();
    }
}
