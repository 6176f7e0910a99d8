package org.qunzhi.award.entry;

import java.time.Instant;
import java.util.List;
import org.qunzhi.platform.Field;
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

        @Override
        public List<Field> fields() {
            return Field.at("/contest");
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

        @Override
        public List<Field> fields() {
            return Field.at("/topic");
        }
    }

    record ResultNotAccepted(String topic) implements EntryRefusal {
        @Override
        public String code() {
            return "entry.result-not-accepted";
        }

        @Override
        public List<Field> fields() {
            return Field.at("/topic");
        }
    }

    record AlreadyEntered(String entry) implements EntryRefusal {
        @Override
        public String code() {
            return "entry.already-entered";
        }

        @Override
        public List<Field> fields() {
            return Field.at("/topic");
        }
    }

    record EntriesClosed(Instant entriesUntil) implements EntryRefusal {
        @Override
        public String code() {
            return "entry.entries-closed";
        }

        @Override
        public List<Field> fields() {
            return Field.at("/contest");
        }
    }

    record NoPromotionPath(String organizer) implements EntryRefusal {
        @Override
        public String code() {
            return "entry.no-promotion-path";
        }

        @Override
        public List<Field> fields() {
            return Field.at("/contest");
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
