package org.qunzhi.platform.web;

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
