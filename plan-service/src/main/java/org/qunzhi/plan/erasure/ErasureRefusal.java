package org.qunzhi.plan.erasure;

import org.qunzhi.platform.Refusal;

public sealed interface ErasureRefusal extends Refusal {

    record NoRight() implements ErasureRefusal {
        @Override
        public String code() {
            return "erasure.no-right";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Of a person, or by an organisation, that nobody knows neither. */
    record NothingHeld() implements ErasureRefusal {
        @Override
        public String code() {
            return "erasure.nothing-held";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** No such request, or none that they may know of. */
    record UnknownErasure() implements ErasureRefusal {
        @Override
        public String code() {
            return "erasure.unknown";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    record TheirsToAsk() implements ErasureRefusal {
        @Override
        public String code() {
            return "erasure.theirs-to-ask";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record AlreadyOpen() implements ErasureRefusal {
        @Override
        public String code() {
            return "erasure.already-open";
        }
    }

    record AlreadyErased() implements ErasureRefusal {
        @Override
        public String code() {
            return "erasure.already-erased";
        }
    }

    record AlreadyDecided() implements ErasureRefusal {
        @Override
        public String code() {
            return "erasure.already-decided";
        }
    }

    record AskedByThem() implements ErasureRefusal {
        @Override
        public String code() {
            return "erasure.asked-by-them";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record ConcernsThem() implements ErasureRefusal {
        @Override
        public String code() {
            return "erasure.concerns-them";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record StillAppointed() implements ErasureRefusal {
        @Override
        public String code() {
            return "erasure.still-appointed";
        }
    }
}
