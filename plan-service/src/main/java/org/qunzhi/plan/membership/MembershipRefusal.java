package org.qunzhi.plan.membership;

import java.util.List;
import org.qunzhi.contracts.plan.OrganizationEvent.Level;
import org.qunzhi.platform.Field;
import org.qunzhi.platform.Refusal;

public sealed interface MembershipRefusal extends Refusal {

    record NoRight() implements MembershipRefusal {
        @Override
        public String code() {
            return "membership.no-right";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record UnknownAssociation(String association) implements MembershipRefusal {
        @Override
        public String code() {
            return "membership.unknown-association";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Field> fields() {
            return Field.at("/association");
        }
    }

    record AlreadyOpen(String association) implements MembershipRefusal {
        @Override
        public String code() {
            return "membership.already-open";
        }

        @Override
        public List<Field> fields() {
            return Field.at("/association");
        }
    }

    record AlreadyDecided() implements MembershipRefusal {
        @Override
        public String code() {
            return "membership.already-decided";
        }
    }

    record NotAccepted() implements MembershipRefusal {
        @Override
        public String code() {
            return "membership.not-accepted";
        }
    }

    record NotUpward(Level ofMember, Level ofAssociation) implements MembershipRefusal {
        @Override
        public String code() {
            return "membership.not-upward";
        }
    }

    record PathAlreadyOpen() implements MembershipRefusal {
        @Override
        public String code() {
            return "membership.path-already-open";
        }
    }
}
