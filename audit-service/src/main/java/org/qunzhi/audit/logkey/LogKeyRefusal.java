package org.qunzhi.audit.logkey;

import org.qunzhi.platform.Refusal;

public sealed interface LogKeyRefusal extends Refusal {

    /** Another key has this number already: keys are never replaced. */
    record NumberTaken(int number) implements LogKeyRefusal {
        @Override
        public String code() {
            return "log-key.number-taken";
        }
    }

    /** A key cannot vouch for itself. */
    record NotBesideAnother(String key) implements LogKeyRefusal {
        @Override
        public String code() {
            return "log-key.not-beside-another";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }
}
