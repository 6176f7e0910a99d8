package org.qunzhi.registration.topic;

import java.time.LocalDate;
import java.util.List;
import org.qunzhi.platform.Field;
import org.qunzhi.platform.Refusal;

public sealed interface TopicRefusal extends Refusal {

    /** No such circle, or none that they may know of. */
    record UnknownCircle(String circle) implements TopicRefusal {
        @Override
        public String code() {
            return "topic.unknown-circle";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** No such topic, or none that they may know of. */
    record UnknownTopic(String topic) implements TopicRefusal {
        @Override
        public String code() {
            return "topic.unknown";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    record NotTheLeader(String person) implements TopicRefusal {
        @Override
        public String code() {
            return "topic.not-the-leader";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record NotAMember(String person) implements TopicRefusal {
        @Override
        public String code() {
            return "topic.not-a-member";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record NotItsPromoter(String person) implements TopicRefusal {
        @Override
        public String code() {
            return "topic.not-its-promoter";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Nobody judges their own. */
    record OwnTopic(String person) implements TopicRefusal {
        @Override
        public String code() {
            return "topic.own-topic";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record CircleNotRegistered(String circle, int year) implements TopicRefusal {
        @Override
        public String code() {
            return "topic.circle-not-registered";
        }
    }

    record TitleTaken(String wanted) implements TopicRefusal {
        @Override
        public String code() {
            return "topic.title-taken";
        }

        @Override
        public List<Field> fields() {
            return Field.at("/title");
        }
    }

    record EndsBeforeItBegins(LocalDate plannedFrom, LocalDate plannedUntil)
            implements TopicRefusal {
        @Override
        public String code() {
            return "topic.ends-before-it-begins";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Field> fields() {
            return Field.at("/plannedUntil");
        }
    }

    record NotApplied(String topic) implements TopicRefusal {
        @Override
        public String code() {
            return "topic.not-applied";
        }
    }

    record NotReturned(String topic) implements TopicRefusal {
        @Override
        public String code() {
            return "topic.not-returned";
        }
    }

    record NotApproved(String topic) implements TopicRefusal {
        @Override
        public String code() {
            return "topic.not-approved";
        }
    }

    /** Before its registration, or after its result was handed in. */
    record NotInProgress(String topic) implements TopicRefusal {
        @Override
        public String code() {
            return "topic.not-in-progress";
        }
    }

    record UnknownStep(String step, List<String> steps) implements TopicRefusal {
        @Override
        public String code() {
            return "topic.unknown-step";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Field> fields() {
            return Field.at("/step");
        }
    }

    record AttendeesNotMembers(List<String> people) implements TopicRefusal {
        @Override
        public String code() {
            return "topic.attendees-not-members";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Field> fields() {
            return Field.at("/attendees");
        }
    }

    /** Not there, erased, somebody else's, or added to another topic. */
    record UnknownAttachments(List<String> attachments) implements TopicRefusal {
        @Override
        public String code() {
            return "topic.unknown-attachments";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** Registration comes before work; the answer to results dressed up afterwards (倒装成果). */
    record HeldBeforeRegistration(LocalDate heldOn, LocalDate registeredOn)
            implements TopicRefusal {
        @Override
        public String code() {
            return "topic.held-before-registration";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Field> fields() {
            return Field.at("/heldOn");
        }
    }

    record HeldInTheFuture(LocalDate heldOn, LocalDate today) implements TopicRefusal {
        @Override
        public String code() {
            return "topic.held-in-the-future";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Field> fields() {
            return Field.at("/heldOn");
        }
    }

    record StepsWithoutRecord(List<String> steps) implements TopicRefusal {
        @Override
        public String code() {
            return "topic.steps-without-record";
        }
    }

    record NoResult(String topic) implements TopicRefusal {
        @Override
        public String code() {
            return "topic.no-result";
        }
    }
}
