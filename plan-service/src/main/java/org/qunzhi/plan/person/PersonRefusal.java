package org.qunzhi.plan.person;

import java.time.LocalDate;
import java.util.List;
import org.qunzhi.platform.Field;
import org.qunzhi.platform.Refusal;

public sealed interface PersonRefusal extends Refusal {

    record NoRight() implements PersonRefusal {
        @Override
        public String code() {
            return "person.no-right";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record AlreadyRegistered() implements PersonRefusal {
        @Override
        public String code() {
            return "person.already-registered";
        }
    }

    /** Nobody would hold what people state of themselves. */
    record NotYetFounded() implements PersonRefusal {
        @Override
        public String code() {
            return "person.not-yet-founded";
        }
    }

    /** Their data were erased by this organisation, which records none of them any more. */
    record ErasedHere() implements PersonRefusal {
        @Override
        public String code() {
            return "person.erased";
        }
    }

    record UnknownUnit() implements PersonRefusal {
        @Override
        public String code() {
            return "person.unknown-unit";
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

    record AlreadyEmployed(LocalDate from) implements PersonRefusal {
        @Override
        public String code() {
            return "person.already-employed";
        }

        @Override
        public List<Field> fields() {
            return Field.at("/from");
        }
    }

    record NotEmployed() implements PersonRefusal {
        @Override
        public String code() {
            return "person.not-employed";
        }
    }

    record EndsBeforeItBegan(LocalDate from, LocalDate to) implements PersonRefusal {
        @Override
        public String code() {
            return "person.ends-before-it-began";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Field> fields() {
            return Field.at("/to");
        }
    }
}
