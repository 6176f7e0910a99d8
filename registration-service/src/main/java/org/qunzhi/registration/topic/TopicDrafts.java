package org.qunzhi.registration.topic;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Function;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.registration.TopicEvent;
import org.qunzhi.contracts.registration.TopicEvent.ActivityRecorded;
import org.qunzhi.contracts.registration.TopicEvent.ResultSubmitted;
import org.qunzhi.contracts.registration.TopicEvent.TopicApplied;
import org.qunzhi.platform.Attributes;
import org.qunzhi.platform.Follower;
import org.qunzhi.platform.draft.DraftKind;
import org.qunzhi.platform.draft.DraftPlace;
import org.qunzhi.platform.draft.Drafts;
import org.qunzhi.registration.KeptKeys;
import org.qunzhi.registration.circle.Circles;
import org.qunzhi.registration.circle.KnownCircle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * What members of a circle type before they apply (by the circle; after a return, by the topic),
 * record an activity or hand in a result (by the topic).
 */
@Configuration(proxyBeanMethods = false)
class TopicDrafts {
    private static final String APPLICATION = "topic";
    private static final String ACTIVITY = "activity";
    private static final String RESULT = "result";

    @Bean
    DraftKind applications(Topics topics, Circles circles) {
        return new OfMembers(
                APPLICATION,
                target -> circles.find(target).or(() -> circleOf(target, topics, circles)));
    }

    @Bean
    DraftKind activities(Topics topics, Circles circles) {
        return new OfMembers(ACTIVITY, topic -> circleOf(topic, topics, circles));
    }

    @Bean
    DraftKind results(Topics topics, Circles circles) {
        return new OfMembers(RESULT, topic -> circleOf(topic, topics, circles));
    }

    private static Optional<KnownCircle> circleOf(String topic, Topics topics, Circles circles) {
        return topics.find(topic).flatMap(known -> circles.find(known.circle()));
    }

    private record OfMembers(String code, Function<String, Optional<KnownCircle>> circles)
            implements DraftKind {
        @Override
        public Optional<DraftPlace> place(String person, String target) {
            return circles.apply(target)
                    .filter(circle -> circle.members().contains(person))
                    .map(circle -> place(person, target, circle.organization()));
        }

        private DraftPlace place(String person, String target, String organization) {
            var owner = KeptKeys.draftsOf(person, organization);
            return new DraftPlace(code, target, person, organization, owner);
        }
    }

    /** What was handed in is no draft any more; another's of the same topic stays. */
    @Component
    static class HandedIn implements Follower {
        private final Drafts drafts;

        HandedIn(Drafts drafts) {
            this.drafts = drafts;
        }

        @EventHandler
        void on(TopicEvent event, @MetaDataValue(Attributes.ACTOR) @Nullable String actor) {
            switch (event) {
                case TopicApplied applied -> {
                    drafts.delete(APPLICATION, applied.circle(), requireNonNull(actor));
                    drafts.delete(APPLICATION, applied.topic(), requireNonNull(actor));
                }
                case ActivityRecorded recorded ->
                        drafts.delete(ACTIVITY, recorded.topic(), requireNonNull(actor));
                case ResultSubmitted submitted ->
                        drafts.delete(RESULT, submitted.topic(), requireNonNull(actor));
                case TopicEvent.TopicApproved _,
                        TopicEvent.TopicReturned _,
                        TopicEvent.TopicRegistered _,
                        TopicEvent.ActivityAttended _,
                        TopicEvent.ResultReturned _,
                        TopicEvent.ResultAccepted _ -> {}
            }
        }
    }
}
