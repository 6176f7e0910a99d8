package org.qunzhi.review.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.review.ScoringEvent.RecusalReason;
import org.qunzhi.platform.Field;
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

        @Override
        public List<Field> fields() {
            return items.stream().map(SheetFaults::field).toList();
        }

        private static Field field(SheetFault fault) {
            var parts = new HashMap<String, String>();
            parts.put("min", points(fault.min()));
            parts.put("max", points(fault.max()));
            parts.put("step", points(fault.step()));
            return new Field(
                    "/points" + Field.step(fault.item()),
                    "sheet-" + fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    parts);
        }

        private static String points(@Nullable Integer hundredths) {
            return hundredths == null ? "" : BigDecimal.valueOf(hundredths, 2).toPlainString();
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

        @Override
        public List<Field> fields() {
            return Field.at("/seat");
        }
    }

    record AlreadyRecused(String seat) implements ScoringRefusal {
        @Override
        public String code() {
            return "scoring.already-recused";
        }

        @Override
        public List<Field> fields() {
            return Field.at("/seat");
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

        @Override
        public List<Field> fields() {
            return Field.at("/reason");
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
