package org.qunzhi.award.awardlist;

import java.time.Instant;
import java.util.List;
import org.qunzhi.platform.Field;
import org.qunzhi.platform.Refusal;

sealed interface AwardListRefusal extends Refusal {

    record UnknownContest(String contest) implements AwardListRefusal {
        @Override
        public String code() {
            return "award-list.unknown-contest";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public List<Field> fields() {
            return Field.at("/contest");
        }
    }

    record NotSecretary() implements AwardListRefusal {
        @Override
        public String code() {
            return "award-list.not-secretary";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record OwnEntry(String contest) implements AwardListRefusal {
        @Override
        public String code() {
            return "award-list.own-entry";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record AlreadyProposed(String awardList) implements AwardListRefusal {
        @Override
        public String code() {
            return "award-list.already-proposed";
        }

        @Override
        public List<Field> fields() {
            return Field.at("/contest");
        }
    }

    record RankingNotConcluded(String contest) implements AwardListRefusal {
        @Override
        public String code() {
            return "award-list.ranking-not-concluded";
        }

        @Override
        public List<Field> fields() {
            return Field.at("/contest");
        }
    }

    record SeveralRankings(String contest) implements AwardListRefusal {
        @Override
        public String code() {
            return "award-list.several-rankings";
        }

        @Override
        public List<Field> fields() {
            return Field.at("/contest");
        }
    }

    record NotAdmitted(String entry) implements AwardListRefusal {
        @Override
        public String code() {
            return "award-list.not-admitted";
        }
    }

    record UnknownAwardList(String awardList) implements AwardListRefusal {
        @Override
        public String code() {
            return "award-list.unknown-award-list";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    record NotSecretaryOrChair() implements AwardListRefusal {
        @Override
        public String code() {
            return "award-list.not-secretary-or-chair";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record ProposalIncomplete(int proposed) implements AwardListRefusal {
        @Override
        public String code() {
            return "award-list.proposal-incomplete";
        }
    }

    record PublicityAlreadyStarted(Instant until) implements AwardListRefusal {
        @Override
        public String code() {
            return "award-list.publicity-already-started";
        }
    }

    record NotSignatory() implements AwardListRefusal {
        @Override
        public String code() {
            return "award-list.not-signatory";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record OwnProposal() implements AwardListRefusal {
        @Override
        public String code() {
            return "award-list.own-proposal";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record PublicityNotStarted(String awardList) implements AwardListRefusal {
        @Override
        public String code() {
            return "award-list.publicity-not-started";
        }
    }

    record PublicityRunning(Instant until) implements AwardListRefusal {
        @Override
        public String code() {
            return "award-list.publicity-running";
        }
    }

    record AlreadyConferred(String awardList) implements AwardListRefusal {
        @Override
        public String code() {
            return "award-list.already-conferred";
        }
    }
}
