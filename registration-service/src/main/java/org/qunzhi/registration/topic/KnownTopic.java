package org.qunzhi.registration.topic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.TopicType;
import org.qunzhi.contracts.registration.TopicEvent.Attachment;

/** A topic as this service's read model knows it, with its work. */
record KnownTopic(
        String topic,
        String circle,
        String organization,
        @Nullable String unit,
        String title,
        TopicType type,
        String reason,
        String goal,
        LocalDate plannedFrom,
        LocalDate plannedUntil,
        int year,
        TopicState state,
        @Nullable String number,
        @Nullable LocalDate registeredOn,
        @Nullable String returnedBecause,
        List<String> steps,
        List<Activity> activities,
        @Nullable Result result) {

    @Nullable BigDecimal benefit() {
        return result == null ? null : BigDecimal.valueOf(result.benefitFen(), 2);
    }

    record Activity(
            String record,
            String step,
            LocalDate heldOn,
            String place,
            String content,
            List<String> attendees,
            List<Attachment> attachments) {}

    /** The latest handed in; acceptance or the reason of its return where there is one. */
    record Result(
            String summary,
            String effect,
            long benefitFen,
            @Nullable String authenticity,
            @Nullable String effectiveness,
            @Nullable String returnedBecause,
            List<Attachment> attachments) {}
}
