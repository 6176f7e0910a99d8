package org.qunzhi.plan.appointment;

import java.time.Instant;
import java.util.List;
import org.qunzhi.contracts.Role;
import org.qunzhi.platform.Field;
import org.qunzhi.platform.Refusal;

public sealed interface AppointmentRefusal extends Refusal {

    record NoRight() implements AppointmentRefusal {
        @Override
        public String code() {
            return "appointment.no-right";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record OnlyInAnAssociation(Role role) implements AppointmentRefusal {
        @Override
        public String code() {
            return "appointment.only-in-an-association";
        }

        @Override
        public List<Field> fields() {
            return Field.at("/role");
        }
    }

    record NotForAUnit(Role role) implements AppointmentRefusal {
        @Override
        public String code() {
            return "appointment.not-for-a-unit";
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

    record UnknownPerson(String person) implements AppointmentRefusal {
        @Override
        public String code() {
            return "appointment.unknown-person";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Field> fields() {
            return Field.at("/person");
        }
    }

    /** Their data were erased by this organisation; it could not even say why it ended. */
    record PersonErasedHere() implements AppointmentRefusal {
        @Override
        public String code() {
            return "appointment.person-erased";
        }

        @Override
        public List<Field> fields() {
            return Field.at("/person");
        }
    }

    record UnknownUnit() implements AppointmentRefusal {
        @Override
        public String code() {
            return "appointment.unknown-unit";
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

    record EndsBeforeItBegins(Instant from, Instant until) implements AppointmentRefusal {
        @Override
        public String code() {
            return "appointment.ends-before-it-begins";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Field> fields() {
            return Field.at("/until");
        }
    }

    record AlreadyEnded() implements AppointmentRefusal {
        @Override
        public String code() {
            return "appointment.already-ended";
        }
    }

    record LastDecisionMaker() implements AppointmentRefusal {
        @Override
        public String code() {
            return "appointment.last-decision-maker";
        }
    }
}
