package org.qunzhi.award.contest;

import java.time.Instant;
import java.util.List;
import org.qunzhi.platform.Field;
import org.qunzhi.platform.Refusal;

sealed interface ContestRefusal extends Refusal {

    record NotSecretary() implements ContestRefusal {
        @Override
        public String code() {
            return "contest.not-secretary";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record NotAssociation(String organization) implements ContestRefusal {
        @Override
        public String code() {
            return "contest.not-association";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record DeadlinePassed(Instant entriesUntil) implements ContestRefusal {
        @Override
        public String code() {
            return "contest.deadline-passed";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Field> fields() {
            return Field.at("/entriesUntil");
        }
    }

    record TierCountOutOfRange(int tiers, int fewest, int most) implements ContestRefusal {
        @Override
        public String code() {
            return "contest.tier-count-out-of-range";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Field> fields() {
            return Field.at("/tiers");
        }
    }

    /** {@code place} counts from 1, the best tier. */
    record TierCodeTwice(int place, String tier) implements ContestRefusal {
        @Override
        public String code() {
            return "contest.tier-code-twice";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Field> fields() {
            return Field.at("/tiers/" + (place - 1) + "/code");
        }
    }

    record ShareNotPositive(int place, int share) implements ContestRefusal {
        @Override
        public String code() {
            return "contest.share-not-positive";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Field> fields() {
            return Field.at("/tiers/" + (place - 1) + "/share");
        }
    }

    record SharesExceedWhole(long shares, int whole) implements ContestRefusal {
        @Override
        public String code() {
            return "contest.shares-exceed-whole";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Field> fields() {
            return Field.at("/tiers");
        }
    }

    record PublicityOutOfRange(int days, int fewest, int most) implements ContestRefusal {
        @Override
        public String code() {
            return "contest.publicity-out-of-range";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Field> fields() {
            return Field.at("/publicityDays");
        }
    }
}
