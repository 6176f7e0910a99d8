package org.qunzhi.review.scoring;

import java.time.Instant;
import java.util.List;
import org.qunzhi.contracts.review.ScoringEvent.RecusalReason;
import org.qunzhi.platform.Refusal;
import org.qunzhi.rules.review.SheetFault;

public sealed interface ScoringRefusal extends Refusal {

    record NotAnExpert(String organizer) implements ScoringRefusal {
        @Override
        public String code() {
            return "scoring.not-an-expert";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record NotTheSecretary(String organizer) implements ScoringRefusal {
        @Override
        public String code() {
            return "scoring.not-the-secretary";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record NotOnThePanel() implements ScoringRefusal {
        @Override
        public String code() {
            return "scoring.not-on-the-panel";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record OwnEnterprise(String organization) implements ScoringRefusal {
        @Override
        public String code() {
            return "scoring.own-enterprise";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record Recused(RecusalReason reason) implements ScoringRefusal {
        @Override
        public String code() {
            return "scoring.recused";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record AlreadyScored(String seat) implements ScoringRefusal {
        @Override
        public String code() {
            return "scoring.already-scored";
        }
    }

    /** Every fault with its item's range and the given value, in hundredths. */
    record SheetFaults(String sheet, List<SheetFault> items) implements ScoringRefusal {
        @Override
        public String code() {
            return "scoring.sheet-faults";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    record DeadlinePassed(Instant scoringUntil) implements ScoringRefusal {
        @Override
        public String code() {
            return "scoring.deadline-passed";
        }
    }

    record Ended() implements ScoringRefusal {
        @Override
        public String code() {
            return "scoring.ended";
        }
    }

    record NotEnded() implements ScoringRefusal {
        @Override
        public String code() {
            return "scoring.not-ended";
        }
    }

    record UnknownSeat(String seat) implements ScoringRefusal {
        @Override
        public String code() {
            return "scoring.unknown-seat";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    record AlreadyRecused(String seat) implements ScoringRefusal {
        @Override
        public String code() {
            return "scoring.already-recused";
        }
    }

    /** The platform alone finds {@code SAME_EMPLOYER}; an expert only declares. */
    record ReasonNotTheirs(RecusalReason reason) implements ScoringRefusal {
        @Override
        public String code() {
            return "scoring.reason-not-theirs";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    record AlreadyRevealed() implements ScoringRefusal {
        @Override
        public String code() {
            return "scoring.already-revealed";
        }
    }

    /** Only the organiser's secretary and its chair decide of a halted scoring. */
    record NotAnAdministrator(String organizer) implements ScoringRefusal {
        @Override
        public String code() {
            return "scoring.not-an-administrator";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record NotHalted() implements ScoringRefusal {
        @Override
        public String code() {
            return "scoring.not-halted";
        }
    }

    record SheetsMissing(List<String> missing) implements ScoringRefusal {
        @Override
        public String code() {
            return "scoring.sheets-missing";
        }
    }

    /** Unknown, excluded already, or it can be opened now: what is there is not left out. */
    record SheetNotMissing(String sheetId) implements ScoringRefusal {
        @Override
        public String code() {
            return "scoring.sheet-not-missing";
        }
    }

    /** By somebody of the same role. */
    record ExclusionApproved(String sheetId) implements ScoringRefusal {
        @Override
        public String code() {
            return "scoring.exclusion-approved";
        }
    }

    /** Whoever approved as secretary does not approve as chair too. */
    record SecondPersonNeeded(String sheetId) implements ScoringRefusal {
        @Override
        public String code() {
            return "scoring.second-person-needed";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }
}
