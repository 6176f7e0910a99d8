package org.qunzhi.platform.web;

import java.util.List;
import java.util.Map;
import org.qunzhi.platform.Field;
import org.qunzhi.platform.Refusal;

sealed interface TinyRefusal extends Refusal {

    record Taken(String number) implements TinyRefusal {
        @Override
        public String code() {
            return "tiny.taken";
        }
    }

    record OutOfRange(String item, int points) implements TinyRefusal {
        @Override
        public String code() {
            return "tiny.out-of-range";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Field> fields() {
            return List.of(
                    Field.at("/points").getFirst(),
                    new Field("/items/0" + Field.step("a/b"), "max", Map.of("value", 1500)));
        }
    }

    record NotTheirs() implements TinyRefusal {
        @Override
        public String code() {
            return "tiny.not-theirs";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record Gone() implements TinyRefusal {
        @Override
        public String code() {
            return "tiny.gone";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }
}
