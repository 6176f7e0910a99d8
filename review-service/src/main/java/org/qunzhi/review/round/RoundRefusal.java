package org.qunzhi.review.round;

import java.time.Instant;
import java.util.List;
import org.qunzhi.contracts.TopicType;
import org.qunzhi.platform.Field;
import org.qunzhi.platform.Refusal;

public sealed interface RoundRefusal extends Refusal {

    record UnknownContest(String contest) implements RoundRefusal {
        @Override
        public String code() {
            return "round.unknown-contest";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Field> fields() {
            return Field.at("/contest");
        }
    }

    /** Only the organiser's secretary, and for the reveal its chair. */
    record NotAnAdministrator(String organizer) implements RoundRefusal {
        @Override
        public String code() {
            return "round.not-an-administrator";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record OwnEnterprise(String organization) implements RoundRefusal {
        @Override
        public String code() {
            return "round.own-enterprise";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record AlreadyOpened(String contest) implements RoundRefusal {
        @Override
        public String code() {
            return "round.already-opened";
        }

        @Override
        public List<Field> fields() {
            return Field.at("/contest");
        }
    }

    record UnknownSheet(String sheet) implements RoundRefusal {
        @Override
        public String code() {
            return "round.unknown-sheet";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Field> fields() {
            return Field.at("/sheet");
        }
    }

    record UnknownPolicy(String policy) implements RoundRefusal {
        @Override
        public String code() {
            return "round.unknown-policy";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Field> fields() {
            return Field.at("/policy");
        }
    }

    record DeadlinePassed(Instant scoringUntil) implements RoundRefusal {
        @Override
        public String code() {
            return "round.deadline-passed";
        }
    }

    record OtherTopicType(TopicType topicType, String sheet) implements RoundRefusal {
        @Override
        public String code() {
            return "round.other-topic-type";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    record NotAnExpert(String expert, String organizer) implements RoundRefusal {
        @Override
        public String code() {
            return "round.not-an-expert";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Field> fields() {
            return Field.at("/expert");
        }
    }

    record AlreadySeated(String expert) implements RoundRefusal {
        @Override
        public String code() {
            return "round.already-seated";
        }

        @Override
        public List<Field> fields() {
            return Field.at("/expert");
        }
    }

    record PanelFull(int mostExperts) implements RoundRefusal {
        @Override
        public String code() {
            return "round.panel-full";
        }
    }

    record ScoringHasStarted() implements RoundRefusal {
        @Override
        public String code() {
            return "round.scoring-has-started";
        }
    }

    record NoEntries() implements RoundRefusal {
        @Override
        public String code() {
            return "round.no-entries";
        }
    }

    record TooFewExperts(int fewestExperts, int seated) implements RoundRefusal {
        @Override
        public String code() {
            return "round.too-few-experts";
        }
    }

    record NotBeingScored() implements RoundRefusal {
        @Override
        public String code() {
            return "round.not-being-scored";
        }
    }

    record NotClosed() implements RoundRefusal {
        @Override
        public String code() {
            return "round.not-closed";
        }
    }

    record ScoringsNotEnded(int ended, int entries) implements RoundRefusal {
        @Override
        public String code() {
            return "round.scorings-not-ended";
        }
    }

    record AlreadyRevealed() implements RoundRefusal {
        @Override
        public String code() {
            return "round.already-revealed";
        }
    }
}
