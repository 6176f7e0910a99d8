package org.qunzhi.award.entry;

import java.time.Instant;
import org.qunzhi.platform.Refusal;

sealed interface EntryRefusal extends Refusal {

    record NotPromoter() implements EntryRefusal {
        @Override
        public String code() {
            return "entry.not-promoter";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record UnknownContest(String contest) implements EntryRefusal {
        @Override
        public String code() {
            return "entry.unknown-contest";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    record UnknownTopic(String topic) implements EntryRefusal {
        @Override
        public String code() {
            return "entry.unknown-topic";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    record ResultNotAccepted(String topic) implements EntryRefusal {
        @Override
        public String code() {
            return "entry.result-not-accepted";
        }
    }

    record AlreadyEntered(String entry) implements EntryRefusal {
        @Override
        public String code() {
            return "entry.already-entered";
        }
    }

    record EntriesClosed(Instant entriesUntil) implements EntryRefusal {
        @Override
        public String code() {
            return "entry.entries-closed";
        }
    }

    record NoPromotionPath(String organizer) implements EntryRefusal {
        @Override
        public String code() {
            return "entry.no-promotion-path";
        }
    }

    record UnknownEntry(String entry) implements EntryRefusal {
        @Override
        public String code() {
            return "entry.unknown-entry";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    record NotSecretary() implements EntryRefusal {
        @Override
        public String code() {
            return "entry.not-secretary";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record NotAwaitingRecommendation(String entry) implements EntryRefusal {
        @Override
        public String code() {
            return "entry.not-awaiting-recommendation";
        }
    }

    record OwnEmployer(String organization) implements EntryRefusal {
        @Override
        public String code() {
            return "entry.own-employer";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }
}
