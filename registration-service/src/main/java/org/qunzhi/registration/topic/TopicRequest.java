package org.qunzhi.registration.topic;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.TopicType;
import org.qunzhi.registration.topic.TopicCommand.Proposal;

/** What people send; lengths keep each event below the 64 KiB of the wire. */
sealed interface TopicRequest {

    record NewTopic(
            @NotBlank @Size(max = 64) String circle,
            @NotBlank @Size(max = 200) String title,
            @NotNull TopicType type,
            @NotBlank @Size(max = 4000) String reason,
            @NotBlank @Size(max = 4000) String goal,
            @NotNull LocalDate plannedFrom,
            @NotNull LocalDate plannedUntil)
            implements TopicRequest {
        Proposal proposal() {
            return new Proposal(title.strip(), reason, goal, plannedFrom, plannedUntil);
        }
    }

    record TopicAgain(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 4000) String reason,
            @NotBlank @Size(max = 4000) String goal,
            @NotNull LocalDate plannedFrom,
            @NotNull LocalDate plannedUntil)
            implements TopicRequest {
        Proposal proposal() {
            return new Proposal(title.strip(), reason, goal, plannedFrom, plannedUntil);
        }
    }

    record Reason(@NotBlank @Size(max = 2000) String reason) implements TopicRequest {}

    /** {@code people}: it shows people, so it is erased with each of those who attended. */
    record Attached(@NotBlank @Size(max = 64) String attachment, boolean people) {}

    record NewActivity(
            @NotBlank @Size(max = 64) String step,
            @NotNull LocalDate heldOn,
            @NotBlank @Size(max = 200) String place,
            @NotBlank @Size(max = 4000) String content,
            @NotEmpty @Size(max = 50) Set<@NotBlank @Size(max = 64) String> attendees,
            @Nullable @Size(max = 10) List<@Valid Attached> attachments)
            implements TopicRequest {}

    record NewResult(
            @NotBlank @Size(max = 4000) String summary,
            @NotBlank @Size(max = 4000) String effect,
            @NotNull @PositiveOrZero Long benefitFen,
            @Nullable @Size(max = 10) List<@Valid Attached> attachments)
            implements TopicRequest {}

    record Acceptance(
            @NotBlank @Size(max = 2000) String authenticity,
            @NotBlank @Size(max = 2000) String effectiveness)
            implements TopicRequest {}
}
