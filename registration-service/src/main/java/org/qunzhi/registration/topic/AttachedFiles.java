package org.qunzhi.registration.topic;

import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.registration.TopicEvent;
import org.qunzhi.contracts.registration.TopicEvent.ActivityAttended;
import org.qunzhi.contracts.registration.TopicEvent.ActivityRecorded;
import org.qunzhi.contracts.registration.TopicEvent.Attachment;
import org.qunzhi.contracts.registration.TopicEvent.ResultSubmitted;
import org.qunzhi.platform.Decision;
import org.qunzhi.platform.Follower;
import org.qunzhi.platform.Recorder;
import org.qunzhi.platform.attachment.Attachments;
import org.qunzhi.registration.topic.TopicRefusal.UnknownAttachments;
import org.qunzhi.registration.topic.TopicRequest.Attached;
import org.springframework.stereotype.Component;

/** Ties the files that somebody has added to a topic to the record that names them. */
@Component
class AttachedFiles implements Follower {
    private final Attachments attachments;

    AttachedFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    /** As the event will say them; refused where one is not theirs to attach. */
    List<Attachment> to(String topic, Acting by, @Nullable List<Attached> given) {
        if (given == null || given.isEmpty()) return List.of();
        var ids = given.stream().map(Attached::attachment).distinct().toList();
        var claimed = attachments.claim(ids, by.person(), topic);
        var unknown =
                ids.stream()
                        .filter(id -> claimed.stream().noneMatch(one -> one.id().equals(id)))
                        .toList();
        if (!unknown.isEmpty()) Recorder.record(Decision.refused(new UnknownAttachments(unknown)));
        return claimed.stream()
                .map(
                        one ->
                                new Attachment(
                                        one.id(),
                                        one.type().mediaType(),
                                        one.size(),
                                        one.sha256(),
                                        shows(one.id(), given)))
                .toList();
    }

    private static boolean shows(String id, List<Attached> given) {
        return given.stream().anyMatch(one -> one.attachment().equals(id) && one.people());
    }

    @EventHandler
    void on(TopicEvent event) {
        switch (event) {
            case ActivityRecorded recorded -> bind(recorded.attachments(), recorded.record());
            case ActivityAttended(var _, var record, var person) ->
                    attachments.shows(record, person);
            case ResultSubmitted result -> bind(result.attachments(), "result/" + result.topic());
            case TopicEvent.TopicApplied _,
                    TopicEvent.TopicApproved _,
                    TopicEvent.TopicReturned _,
                    TopicEvent.TopicRegistered _,
                    TopicEvent.ResultReturned _,
                    TopicEvent.ResultAccepted _ -> {}
        }
    }

    private void bind(@Nullable List<Attachment> named, String to) {
        if (named == null) return;
        for (var one : named) attachments.bind(one.attachment(), to, one.people());
    }
}
