package org.qunzhi.review.ranking;

import org.qunzhi.platform.Refusal;

public sealed interface RankingRefusal extends Refusal {

    record OutOfOrder(int expected, int first) implements RankingRefusal {
        @Override
        public String code() {
            return "ranking.out-of-order";
        }
    }

    /** Ranks count up from 1, equal ones skip, and no lower rank has more points. */
    record NoRanking(int place) implements RankingRefusal {
        @Override
        public String code() {
            return "ranking.no-ranking";
        }
    }

    record AlreadyConcluded() implements RankingRefusal {
        @Override
        public String code() {
            return "ranking.already-concluded";
        }
    }
}
