package org.qunzhi.audit.export;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.checkpoint.Checkpoints;
import org.qunzhi.audit.export.ErasedPersons.Erased;
import org.qunzhi.audit.index.EventIndex;
import org.qunzhi.audit.index.EventIndex.Erasure;
import org.qunzhi.audit.witness.Cosignatures;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.Note;
import org.springframework.stereotype.Component;

/**
 * What an earlier bundle does not show any more, and why: erasures behind its size, under the first
 * checkpoint that covers them all. So the bundle stays the same however far the log has grown.
 */
@Component
class LaterErasures {
    private final EventIndex index;
    private final Checkpoints checkpoints;
    private final Cosignatures cosignatures;

    LaterErasures(EventIndex index, Checkpoints checkpoints, Cosignatures cosignatures) {
        this.index = index;
        this.checkpoints = checkpoints;
        this.cosignatures = cosignatures;
    }

    /**
     * Of one size.
     *
     * @param checkpoint absent where there are none
     * @param indexes of {@code person-erased}, in order
     * @param unproven erased persons whose entry is under no checkpoint yet
     */
    record Found(@Nullable Note checkpoint, List<Long> indexes, Set<Erased> unproven) {
        static final Found NONE = new Found(null, List.of(), Set.of());

        long size() {
            return checkpoint == null ? 0 : Checkpoint.parse(checkpoint.text()).size();
        }
    }

    /**
     * Found in what is signed.
     *
     * @param latest size under a checkpoint that the index has come to
     * @param erased all of whose data nothing is shown any more
     */
    Found after(long size, long latest, Set<Erased> erased) {
        var logged = index.erasures();
        var indexes =
                logged.values().stream().filter(at -> at >= size && at < latest).sorted().toList();
        var checkpoint = indexes.isEmpty() ? null : covering(indexes.getLast());
        return new Found(checkpoint, indexes, unproven(erased, logged, latest));
    }

    private static Set<Erased> unproven(
            Set<Erased> erased, Map<Erasure, Long> logged, long latest) {
        var unproven = new HashSet<>(erased);
        unproven.removeIf(
                one ->
                        logged.getOrDefault(
                                        new Erasure(one.person(), one.organization()),
                                        Long.MAX_VALUE)
                                < latest);
        return unproven;
    }

    private Note covering(long at) {
        return cosignatures
                .firstMostCosigned(at)
                .orElseGet(
                        () -> checkpoints.served(checkpoints.firstCovering(at + 1).orElseThrow()));
    }
}
