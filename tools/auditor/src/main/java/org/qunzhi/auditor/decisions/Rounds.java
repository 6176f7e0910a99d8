package org.qunzhi.auditor.decisions;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.qunzhi.contracts.review.RoundEvent;
import org.qunzhi.contracts.review.RoundEvent.RoundOpened;
import org.qunzhi.contracts.review.RoundEvent.ScoringStarted;

/** What each round was opened with; everything that is computed in it must keep to that. */
final class Rounds {
    private final Map<String, RoundOpened> opened = new HashMap<>();
    private final Map<String, Integer> entries = new HashMap<>();

    void take(RoundEvent event) {
        switch (event) {
            case RoundOpened round -> opened.put(round.round(), round);
            case ScoringStarted started -> entries.put(started.round(), started.entries());
            default -> {}
        }
    }

    boolean hasSheet(String round, String sheet) {
        var known = opened.get(round);
        return known != null && known.sheet().equals(sheet);
    }

    boolean hasPolicy(String round, String policy) {
        var known = opened.get(round);
        return known != null && known.policy().equals(policy);
    }

    boolean isOf(String round, String contest) {
        var known = opened.get(round);
        return known != null && known.contest().equals(contest);
    }

    /** Absent where scoring has not started. */
    OptionalInt entries(String round) {
        var count = entries.get(round);
        return count == null ? OptionalInt.empty() : OptionalInt.of(count);
    }
}
