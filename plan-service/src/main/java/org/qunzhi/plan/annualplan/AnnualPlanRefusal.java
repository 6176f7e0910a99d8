package org.qunzhi.plan.annualplan;

import java.util.List;
import org.qunzhi.platform.Field;
import org.qunzhi.platform.Refusal;

public sealed interface AnnualPlanRefusal extends Refusal {

    record NoRight() implements AnnualPlanRefusal {
        @Override
        public String code() {
            return "annual-plan.no-right";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** No such plan, or none that they may know of. */
    record UnknownPlan() implements AnnualPlanRefusal {
        @Override
        public String code() {
            return "annual-plan.unknown";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    record OwnPlan() implements AnnualPlanRefusal {
        @Override
        public String code() {
            return "annual-plan.own-plan";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record YearAlreadyApproved(int year) implements AnnualPlanRefusal {
        @Override
        public String code() {
            return "annual-plan.year-already-approved";
        }

        @Override
        public List<Field> fields() {
            return Field.at("/year");
        }
    }

    record NotADraft() implements AnnualPlanRefusal {
        @Override
        public String code() {
            return "annual-plan.not-a-draft";
        }
    }

    record NotSubmitted() implements AnnualPlanRefusal {
        @Override
        public String code() {
            return "annual-plan.not-submitted";
        }
    }

    /** {@code item} counts from 1, as on the printed plan. */
    record ItemOutsideTheYear(int item, int year) implements AnnualPlanRefusal {
        @Override
        public String code() {
            return "annual-plan.item-outside-the-year";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Field> fields() {
            return Field.at("/items/" + (item - 1) + "/from", "/items/" + (item - 1) + "/to");
        }
    }

    record ItemEndsBeforeItBegins(int item) implements AnnualPlanRefusal {
        @Override
        public String code() {
            return "annual-plan.item-ends-before-it-begins";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Field> fields() {
            return Field.at("/items/" + (item - 1) + "/to");
        }
    }
}
