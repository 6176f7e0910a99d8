package org.qunzhi.registration.topic;

import jakarta.validation.Valid;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Role;
import org.qunzhi.platform.Commands;
import org.qunzhi.platform.Decision;
import org.qunzhi.platform.Receipt;
import org.qunzhi.platform.Recorder;
import org.qunzhi.platform.lists.ListQuery;
import org.qunzhi.platform.lists.Listing;
import org.qunzhi.registration.circle.Circles;
import org.qunzhi.registration.circle.KnownCircle;
import org.qunzhi.registration.topic.TopicCommand.AcceptResult;
import org.qunzhi.registration.topic.TopicCommand.ApplyAgain;
import org.qunzhi.registration.topic.TopicCommand.ApplyForTopic;
import org.qunzhi.registration.topic.TopicCommand.ApproveTopic;
import org.qunzhi.registration.topic.TopicCommand.RecordActivity;
import org.qunzhi.registration.topic.TopicCommand.ReturnResult;
import org.qunzhi.registration.topic.TopicCommand.ReturnTopic;
import org.qunzhi.registration.topic.TopicCommand.SubmitResult;
import org.qunzhi.registration.topic.TopicRefusal.UnknownCircle;
import org.qunzhi.registration.topic.TopicRefusal.UnknownTopic;
import org.qunzhi.registration.topic.TopicRequest.Acceptance;
import org.qunzhi.registration.topic.TopicRequest.NewActivity;
import org.qunzhi.registration.topic.TopicRequest.NewResult;
import org.qunzhi.registration.topic.TopicRequest.NewTopic;
import org.qunzhi.registration.topic.TopicRequest.Reason;
import org.qunzhi.registration.topic.TopicRequest.TopicAgain;
import org.qunzhi.rules.registration.Steps;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/registration/topics")
class TopicApi {
    private final Commands commands;
    private final Topics topics;
    private final Circles circles;
    private final Steps steps;
    private final AttachedFiles attached;

    TopicApi(
            Commands commands,
            Topics topics,
            Circles circles,
            Steps steps,
            AttachedFiles attached) {
        this.commands = commands;
        this.topics = topics;
        this.circles = circles;
        this.steps = steps;
        this.attached = attached;
    }

    @PostMapping
    ResponseEntity<Receipt> apply(@Valid @RequestBody NewTopic body, Acting acting) {
        var circle = circles.find(body.circle());
        if (circle.isEmpty() || !isOpenTo(circle.get(), acting))
            Recorder.record(Decision.refused(new UnknownCircle(body.circle())));
        var known = circle.orElseThrow();
        var proposal = body.proposal();
        var sameTitle = topics.withTitle(known.organization(), proposal.title());
        return commands.create(
                known.actor(acting),
                topic ->
                        new ApplyForTopic(
                                topic, acting, known, body.type(), proposal, sameTitle, steps));
    }

    @PostMapping("/{id}/application")
    ResponseEntity<Receipt> applyAgain(
            @PathVariable String id, @Valid @RequestBody TopicAgain body, Acting acting) {
        var circle = circleOf(id);
        var proposal = body.proposal();
        var sameTitle = topics.withTitle(circle.organization(), proposal.title());
        return commands.send(
                circle.actor(acting),
                new ApplyAgain(id, acting, circle, proposal, sameTitle, steps));
    }

    @PostMapping("/{id}/approval")
    ResponseEntity<Receipt> approve(@PathVariable String id, Acting acting) {
        return commands.send(acting.actor(), new ApproveTopic(id, acting, circleOf(id)));
    }

    @PostMapping("/{id}/return")
    ResponseEntity<Receipt> giveBack(
            @PathVariable String id, @Valid @RequestBody Reason body, Acting acting) {
        return commands.send(
                acting.actor(), new ReturnTopic(id, acting, circleOf(id), body.reason()));
    }

    @PostMapping("/{id}/activities")
    ResponseEntity<Receipt> recordActivity(
            @PathVariable String id, @Valid @RequestBody NewActivity body, Acting acting) {
        var circle = circleOf(id);
        return commands.send(
                circle.actor(acting),
                new RecordActivity(
                        id,
                        acting,
                        circle,
                        body.step(),
                        body.heldOn(),
                        body.place(),
                        body.content(),
                        body.attendees(),
                        attached.to(id, acting, body.attachments())));
    }

    @PostMapping("/{id}/result")
    ResponseEntity<Receipt> submitResult(
            @PathVariable String id, @Valid @RequestBody NewResult body, Acting acting) {
        var circle = circleOf(id);
        return commands.send(
                circle.actor(acting),
                new SubmitResult(
                        id,
                        acting,
                        circle,
                        body.summary(),
                        body.effect(),
                        body.benefitFen(),
                        attached.to(id, acting, body.attachments())));
    }

    @PostMapping("/{id}/acceptance")
    ResponseEntity<Receipt> acceptResult(
            @PathVariable String id, @Valid @RequestBody Acceptance body, Acting acting) {
        return commands.send(
                acting.actor(),
                new AcceptResult(
                        id, acting, circleOf(id), body.authenticity(), body.effectiveness()));
    }

    @PostMapping("/{id}/result-return")
    ResponseEntity<Receipt> returnResult(
            @PathVariable String id, @Valid @RequestBody Reason body, Acting acting) {
        return commands.send(
                acting.actor(), new ReturnResult(id, acting, circleOf(id), body.reason()));
    }

    @GetMapping("/{id}")
    KnownTopic topic(@PathVariable String id, Acting acting) {
        var topic = known(id);
        if (!isOpenTo(circleOf(topic), acting)) unknown(id);
        return topic;
    }

    /** Of the circles the person is a member of, and what a promoter's appointment reaches. */
    @GetMapping
    Listing<KnownTopic> topics(ListQuery query, Acting acting) {
        return topics.list(query, acting);
    }

    private static boolean isOpenTo(KnownCircle circle, Acting acting) {
        return circle.members().contains(acting.person())
                || acting.is(Role.PROMOTER, circle.organization(), circle.unit());
    }

    private KnownTopic known(String id) {
        var topic = topics.find(id);
        if (topic.isEmpty()) unknown(id);
        return topic.orElseThrow();
    }

    private KnownCircle circleOf(String topic) {
        return circleOf(known(topic));
    }

    private KnownCircle circleOf(KnownTopic topic) {
        var circle = circles.find(topic.circle());
        if (circle.isEmpty()) unknown(topic.topic());
        return circle.orElseThrow();
    }

    /** A topic that is not there answers as one that is not theirs to know. */
    private static void unknown(String topic) {
        Recorder.record(Decision.refused(new UnknownTopic(topic)));
    }
}
