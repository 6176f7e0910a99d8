package org.qunzhi.registration.circle;

import java.util.List;
import org.qunzhi.platform.Field;
import org.qunzhi.platform.Refusal;

public sealed interface CircleRefusal extends Refusal {

    record UnknownOrganization(String organization) implements CircleRefusal {
        @Override
        public String code() {
            return "circle.unknown-organization";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Field> fields() {
            return Field.at("/organization");
        }
    }

    record UnknownUnit(String organization, String unit) implements CircleRefusal {
        @Override
        public String code() {
            return "circle.unknown-unit";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Field> fields() {
            return Field.at("/unit");
        }
    }

    /** HN 7.3: 员工自愿组建; nobody forms a circle for others. */
    record NotAmongMembers(String person) implements CircleRefusal {
        @Override
        public String code() {
            return "circle.not-among-members";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }

        @Override
        public List<Field> fields() {
            return Field.at("/members");
        }
    }

    record LeaderNotAmongMembers(String leader) implements CircleRefusal {
        @Override
        public String code() {
            return "circle.leader-not-among-members";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Field> fields() {
            return Field.at("/leader");
        }
    }

    record ListedTwice(List<String> people) implements CircleRefusal {
        @Override
        public String code() {
            return "circle.listed-twice";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Field> fields() {
            return Field.at("/members");
        }
    }

    record WrongSize(int members, int fewestMembers, int mostMembers) implements CircleRefusal {
        @Override
        public String code() {
            return "circle.wrong-size";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Field> fields() {
            return Field.at("/members");
        }
    }

    record NotEmployed(String organization, List<String> people) implements CircleRefusal {
        @Override
        public String code() {
            return "circle.not-employed";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Field> fields() {
            return Field.at("/members");
        }
    }

    /** No such circle, or none that they may know of. */
    record UnknownCircle(String circle) implements CircleRefusal {
        @Override
        public String code() {
            return "circle.unknown";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    record NotTheLeader(String person) implements CircleRefusal {
        @Override
        public String code() {
            return "circle.not-the-leader";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record NotItsPromoter(String person) implements CircleRefusal {
        @Override
        public String code() {
            return "circle.not-its-promoter";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Nobody judges their own. */
    record OwnCircle(String person) implements CircleRefusal {
        @Override
        public String code() {
            return "circle.own-circle";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Nothing was returned, or something of it is still before the promoter. */
    record NotAmendable(String circle) implements CircleRefusal {
        @Override
        public String code() {
            return "circle.not-amendable";
        }
    }

    record UnitSettled(String circle) implements CircleRefusal {
        @Override
        public String code() {
            return "circle.unit-settled";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Field> fields() {
            return Field.at("/unit");
        }
    }

    record YearNotOpen(int year, int firstYear, int lastYear) implements CircleRefusal {
        @Override
        public String code() {
            return "circle.year-not-open";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Field> fields() {
            return Field.at("/year");
        }
    }

    record AlreadyApplied(int year) implements CircleRefusal {
        @Override
        public String code() {
            return "circle.already-applied";
        }

        @Override
        public List<Field> fields() {
            return Field.at("/year");
        }
    }

    record AlreadyRegistered(int year) implements CircleRefusal {
        @Override
        public String code() {
            return "circle.already-registered";
        }

        @Override
        public List<Field> fields() {
            return Field.at("/year");
        }
    }

    record NotApplied(int year) implements CircleRefusal {
        @Override
        public String code() {
            return "circle.not-applied";
        }

        @Override
        public List<Field> fields() {
            return Field.at("/year");
        }
    }

    record NotApproved(int year) implements CircleRefusal {
        @Override
        public String code() {
            return "circle.not-approved";
        }
    }
}
